import type { Context } from '../../context.ts';
import { load } from '../../database/things.ts';
import { problems, Refusal } from '../../refusal.ts';
import { type Claimed, claimUser, user, users, wholeUser } from '../../users/index.ts';
import type { Within } from '../deeds-accept.ts';
import { atField, learnerOf, send } from '../deeds-invite.ts';
import { refused } from '../invitation.ts';
import { endClaims } from './store.ts';

/** Invites a listed user to come in as who they are; the link that was sent before ends. */
export async function inviteListed(
  c: Context<'user.password', Readonly<{ email?: string | undefined }>>,
): Promise<{ id: string; link: string; expiresAt: Date }> {
  const { thing } = c.granted;
  // writes are in one organization: another one is entered first
  if (!thing?.id || thing.organization !== c.at.id) throw new Refusal(problems['not-found']);
  const was = await wholeUser(c, thing.id);
  if (was.state !== 'listed') throw new Refusal(refused['not-listed']);
  const email = c.input.email ?? was.email;
  if (!email) throw atField('email', refused['email-missing']);
  for (const invitation of await endClaims(c.tx, { organization: c.at.id, user: thing.id }, c.now))
    await c.happened({ kind: 'invitation-ended', invitation, organization: c.at.id });
  const { firstName, lastName, location, department } = was;
  const where = { location: location?.id ?? null, department: department?.id ?? null, groups: [] };
  const invited = { ...where, role: await learnerOf(c), anchor: null, email, firstName, lastName };
  return send(c, { ...invited, claims: thing.id });
}

/**
 * Makes the listed user active. INVARIANT: what the user was given meanwhile opens only while the inviter could set the
 * password; whoever is a learner and nothing more may be claimed without.
 */
export async function claim(
  { tx, happened, by }: Within,
  place: Readonly<{ tenant: string; organization: string }>,
  invitation: string,
  as: Claimed,
): Promise<void> {
  const { organization } = place;
  const loaded = await load(tx, user, as.id, true, as.at.getTime());
  const isLearner = (loaded?.thing.facts.roles ?? []).length === 0;
  const mayOpen = loaded && (isLearner || by?.check(users.password, loaded.thing).allowed === true);
  if (!mayOpen || !(await claimUser(tx, place, as))) throw new Refusal(refused['invitation-ended']);
  for (const other of await endClaims(tx, { organization, user: as.id, butNot: invitation }, as.at))
    await happened({ kind: 'invitation-ended', invitation: other, organization });
  await happened({ kind: 'authority-changed', users: [as.id], organization });
}
