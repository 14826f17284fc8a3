import type { Context } from '../context.ts';
import { load } from '../database/things.ts';
import { changeable } from '../organizations/index.ts';
import { Refusal, problems } from '../refusal.ts';
import { user, users } from '../users/index.ts';
import { atField, refused } from './refused.ts';
import { providerById } from './store.ts';
import { deleteSubject, isLinked, linkSubject, type Subject, subjectById } from './store-subjects.ts';

type Editing<In = unknown> = Context<'organization.edit-access', In>;

/**
 * Says who somebody of a provider is here. INVARIANT: that opens the user's account, so it takes what setting the
 * user's password takes.
 */
export async function link(c: Editing<{ userId: string }>): Promise<void> {
  const at = changeable(c);
  const found = await subject(c);
  const provider = await providerById(c.tx, at.id, found.provider);
  if (!provider) throw new Refusal(problems['not-found']);
  await demandUser(c, c.input.userId);
  if (found.user !== c.input.userId && (await isLinked(c.tx, at.id, found.provider, c.input.userId)))
    throw new Refusal(refused['subject-linked']);
  const { trust } = provider;
  await linkSubject(c.tx, at.id, found.id, { user: c.input.userId, trust, at: c.now });
  c.audit({
    thing: { kind: user.id, id: c.input.userId, organization: at.id },
    after: { provider: provider.label, linked: found.id },
  });
}

/** Forgets who somebody of a provider is here; a user who is linked has to be one's own to let in. */
export async function unlink(c: Editing): Promise<void> {
  const found = await subject(c);
  if (found.user) await demandUser(c, found.user);
  await deleteSubject(c.tx, changeable(c).id, found.id);
  c.audit({ before: { linked: found.id, user: found.user } });
}

async function subject(c: Editing): Promise<Subject> {
  const found = await subjectById(c.tx, changeable(c).id, c.params['subject'] ?? '');
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

/** The same words for a user out of reach and for one who is not there; one's own link needs nothing more. */
async function demandUser(c: Editing, id: string): Promise<void> {
  if (id === c.actor.id) return;
  const found = await load(c.tx, user, id, true, c.world.now);
  if (!found || found.thing.organization !== changeable(c).id || !c.check(users.password, found.thing).allowed)
    throw atField('userId', refused['user-outside']);
}
