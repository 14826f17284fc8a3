import type { Context, SignedContext } from '../../context.ts';
import { load } from '../../database/things.ts';
import type { Happening } from '../../events.ts';
import {
  changeable,
  changed,
  mostExempt,
  savePage,
  settingsOf,
  type SignInSettings,
} from '../../organizations/index.ts';
import { type Problem, problems, Refusal, refusals } from '../../refusal.ts';
import { user as userKind, users } from '../../users/index.ts';
import { refuseLockedOut } from '../methods/deeds-methods.ts';
import { type Exempt, exemptAmong, lockedWays } from './store.ts';

const refused = refusals({
  'user-unknown': {
    status: 422,
    says: {
      en: 'Choose somebody here who may sign in and has a password.',
      de: 'Wählen Sie jemanden von hier, der sich anmelden darf und ein Passwort hat.',
    },
  },
  'exempt-full': {
    status: 422,
    says: {
      en: 'At most {n} passwords keep working where passwords are off. End another one first.',
      de: 'Höchstens {n} Passwörter gelten weiter, wo Passwörter aus sind. Beenden Sie zuerst ein anderes.',
    },
  },
  'nobody-exempt': {
    status: 422,
    says: {
      en: 'With passwords off somebody still has to get in when the other ways are broken. Name a user whose password keeps working first.',
      de: 'Sind Passwörter aus, muss trotzdem jemand hineinkommen, wenn die anderen Wege ausfallen. Benennen Sie zuerst jemanden, dessen Passwort weiter gilt.',
    },
  },
  'last-exempt': {
    status: 409,
    says: {
      en: 'This is the last password that keeps working while passwords are off. Name somebody else first, or switch passwords on.',
      de: 'Das ist das letzte Passwort, das gilt, während Passwörter aus sind. Benennen Sie zuerst jemand anderen oder schalten Sie Passwörter ein.',
    },
  },
});

type Saved = { id: string; version: number };
type Ways = Pick<SignInSettings, 'methods' | 'exempt'>;

/** Has a user’s password open where passwords are off; whoever could not set that password does not say so for others. */
export async function nameExempt(c: Context<string>, id: string, reason: string): Promise<Saved> {
  const was = changeable(c);
  const page = settingsOf(was.settings).signIn;
  await demandOver(c, was.id, id);
  if (!(await opensFor(c, was.id, [id]))) throw atField('userId', refused['user-unknown']);
  const exempt = [...new Set([...page.exempt, id])];
  if (exempt.length > mostExempt) throw atField('userId', refused['exempt-full'], { n: mostExempt });
  return write(c, { ...page, exempt }, { user: id, after: { passwordKeepsWorking: true }, reason });
}

/** Ends that. @throws Refusal 409 when nobody would be left while passwords are off. */
export async function endExempt(c: Context<string>, id: string, reason: string): Promise<Saved> {
  const was = changeable(c);
  const page = settingsOf(was.settings).signIn;
  if (!page.exempt.includes(id)) throw new Refusal(problems['not-found']);
  await demandOver(c, was.id, id);
  const after = { ...page, exempt: page.exempt.filter((one) => one !== id) };
  if (!(await leavesSomebody(c, was.id, after))) throw new Refusal(refused['last-exempt']);
  if (was.id === c.organization.id) await refuseLockedOut(c, page, after);
  return write(c, after, { user: id, before: { passwordKeepsWorking: true }, reason });
}

/** Refuses (422, at the ways) to switch passwords off while nobody is named whose password keeps working. */
export async function refuseNobodyExempt(c: SignedContext, organization: string, ways: Ways): Promise<void> {
  if (!(await leavesSomebody(c, organization, ways))) throw atField('methods', refused['nobody-exempt']);
}

/**
 * Refuses what would take the last of them away: whoever is not let in any more opens nothing.
 * @throws Refusal 409 when nobody would be left while passwords are off.
 */
export async function refuseLastExempt(
  { tx, tenant, now, server }: Happening,
  organization: string,
  id: string,
): Promise<void> {
  const known = server.directory.known(organization);
  if (known && !isConcerned(settingsOf(known.settings).signIn, id)) return;
  const page = await lockedWays(tx, tenant, organization);
  if (!page || !isConcerned(page, id)) return;
  const all = await exemptAmong(tx, organization, page.exempt, now);
  const isLeaving = all.some((one) => one.id === id && one.hasPassword && !one.maySignIn);
  if (isLeaving && !all.some(opens)) throw new Refusal(refused['last-exempt']);
}

const isConcerned = ({ methods, exempt }: Ways, id: string) => !methods.includes('password') && exempt.includes(id);

const leavesSomebody = async (c: SignedContext, organization: string, { methods, exempt }: Ways): Promise<boolean> =>
  methods.includes('password') || (await opensFor(c, organization, exempt));

const opensFor = async ({ tx, now }: SignedContext, organization: string, ids: readonly string[]): Promise<boolean> =>
  (await exemptAmong(tx, organization, ids, now)).some(opens);

const opens = ({ maySignIn, hasPassword }: Pick<Exempt, 'maySignIn' | 'hasPassword'>) => maySignIn && hasPassword;

async function demandOver(c: SignedContext, organization: string, id: string): Promise<void> {
  if (id === c.actor.id) return;
  const found = await load(c.tx, userKind, id, true, c.world.now);
  if (found?.thing.organization !== organization || !c.sees(found.thing))
    throw atField('userId', refused['user-unknown']);
  await c.demand(users.password, found.thing);
}

type Told = Readonly<{ user: string; before?: object; after?: object; reason: string }>;

async function write(c: Context<string>, page: SignInSettings, { user: id, ...told }: Told): Promise<Saved> {
  const was = changeable(c);
  const version = await savePage(c.tx, was, 'signIn', page);
  await changed(c, was);
  c.audit({ thing: { kind: userKind.id, id, organization: was.id }, ...told });
  return { id: was.id, version };
}

const atField = (field: string, { code, says }: Problem, values: Record<string, number> = {}): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says, values }] });
