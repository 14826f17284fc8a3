import { type Missing } from '@ambit/policy';
import { writeEntries } from '../audit/index.ts';
import type { Change, SignedContext } from '../context.ts';
import { loadAll } from '../database/things.ts';
import { NotAllowed } from '../http/not-allowed.ts';
import { newSalt } from '../outside/ids.ts';
import { problems, Refusal } from '../refusal.ts';
import { keepDecision, wordAll } from '../roles/index.ts';
import { languages, say, type Language } from '../text.ts';
import { found, kindly, listUsers, type ListedUser, type Narrowing, narrowed, user, users } from '../users/index.ts';
import { type Before, needsSheet, refused, stateWords } from './before.ts';
import { type BulkDeed, mostUsers, namesShown, type Reason, sheetsAtOnce } from './bulk.ts';
import { type Doing, doing } from './deeds-apply.ts';
import { apart, type Bulk, type BulkRow, type Done, rowsOf, setBulkState, writeRows } from './store.ts';

export type Chosen = Readonly<{ ids: readonly string[] }> | Readonly<{ filter: Narrowing }>;

/** The users that were chosen, as far as the asker sees them. */
export async function chosenUsers(c: SignedContext, chosen: Chosen): Promise<readonly ListedUser[]> {
  const isEach = 'ids' in chosen;
  const by = await narrowed(c, isEach ? { clients: 'true', neverSignedIn: 'false' } : chosen.filter);
  const ask = (n: typeof by) => listUsers(c.tx, c.filter(users.view), n, mostUsers + 1, null);
  const rows = isEach ? await ask({ ...by, users: chosen.ids }) : await kindly(c, by, ask, (some) => some.length === 0);
  if (rows.length > mostUsers) throw new Refusal(refused['too-many'], { values: { most: mostUsers } });
  return rows;
}

/** Who can and who can't, told beforehand and without doing anything. */
export async function preview(c: SignedContext, deed: BulkDeed, chosen: Chosen) {
  const of = await doing(c, deed);
  const rows = await chosenUsers(c, chosen);
  const sheets: string[] = [];
  const left = rows.flatMap((row) => {
    const lacks = of.lacks(row);
    if (needsSheet(lacks) && sheets.length < sheetsAtOnce) sheets.push(row.thing.id ?? '');
    return lacks ? [{ name: nameOf(row), reason: reasonOf(c, lacks) }] : [];
  });
  const byReason = Map.groupBy(left, ({ reason }) => say(reason, c.language));
  return {
    total: rows.length,
    can: rows.length - left.length,
    sheets,
    left: [...byReason]
      .map(([reason, of]) => ({ reason, count: of.length, names: of.slice(0, namesShown).map(({ name }) => name) }))
      .toSorted((a, b) => b.count - a.count),
  };
}

export const nameOf = ({ firstName, lastName }: Pick<ListedUser, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;

/** How many users one transaction takes on. */
const batch = 100;

/**
 * Does the next of a bulk, or undoes them: each is decided now, one that is refused leaves nothing behind, and the audit
 * says of each what a deed on one alone would say. True when none is left.
 */
export async function next(asked: SignedContext, bulk: Bulk): Promise<boolean> {
  const isUndo = bulk.state === 'undoing';
  const changes: Change[] = [];
  const c: SignedContext = { ...asked, audit: (change) => void changes.push(change) };
  const rows = await rowsOf(c.tx, c.at.id, bulk.id, isUndo ? 'done' : 'waiting', batch);
  const done: Done[] = [];
  // what the deed names may be gone or out of reach by now: then it is so for everybody
  const of = await doing(c, bulk.deed).catch(onlyRefusals);
  for (const row of rows) {
    const said = changes.length;
    const one = of instanceof Refusal ? unable(c, row, of, isUndo) : await oneOf(c, of, row, isUndo);
    // what was taken back with a refused row is not told either
    if (one.reason) changes.length = said;
    done.push(one);
  }
  await writeRows(c.tx, c.at.id, bulk.id, done);
  if (!(of instanceof Refusal)) await tell(c, of, bulk.id, changes);
  if (rows.length === batch) return false;
  await setBulkState(c.tx, c.at.id, bulk.id, isUndo ? 'undone' : 'done');
  return true;
}

const onlyRefusals = (fault: unknown): Refusal => {
  if (fault instanceof Refusal) return fault;
  throw fault;
};

async function oneOf(c: SignedContext, of: Doing, row: BulkRow, isUndo: boolean): Promise<Done> {
  const { number } = row;
  try {
    const before = await apart(c.tx, () => (isUndo ? putBack(c, of, row) : doOne(c, of, row)));
    return { number, outcome: isUndo ? 'undone' : 'done', reason: null, before };
  } catch (fault) {
    return unable(c, row, onlyRefusals(fault), isUndo);
  }
}

const unable = (c: SignedContext, { number }: BulkRow, why: Refusal, isUndo: boolean): Done => ({
  number,
  outcome: isUndo ? 'kept' : 'refused',
  reason: reasonOf(c, why),
  before: null,
});

async function doOne(c: SignedContext, of: Doing, row: BulkRow): Promise<Before> {
  const thing = await present(c, row.user);
  const was = await found(c, row.user, thing);
  const lacks = of.lacks(was);
  if (lacks instanceof Refusal) throw lacks;
  if (lacks) c.refuse(of.privilege, was.thing, lacks.missing);
  return of.do(was);
}

async function putBack(c: SignedContext, of: Doing, row: BulkRow): Promise<null> {
  const thing = await present(c, row.user);
  if (row.before) await of.undo(await found(c, row.user, thing), row.before);
  return null;
}

/** The user as decisions see one now; as if not there, when the asker sees them no more. */
async function present(c: SignedContext, id: string) {
  const thing = (await loadAll(c.tx, user, [id], c.world.now)).get(id);
  if (!thing || !c.sees(thing)) throw new Refusal(refused['user-gone']);
  return thing;
}

/** Writes the entries of the audit for a batch. */
async function tell(c: SignedContext, of: Doing, bulk: string, changes: readonly Change[]): Promise<void> {
  const about = changes.filter(({ thing }) => thing?.kind === 'user');
  const ids = about.map(({ thing }) => thing?.id ?? '');
  const things = await loadAll(c.tx, user, ids, c.world.now);
  const alike = Map.groupBy(about, ({ thing, reason }) =>
    JSON.stringify([thing?.organization ?? c.at.id, reason ?? null]),
  );
  for (const [key, some] of alike) {
    const [organization, reason]: [string, string | null] = JSON.parse(key);
    const { id: privilege } = of.privilege;
    await writeEntries(
      c.tx,
      {
        ...{ tenant: c.at.tenant, organization, at: c.now, actor: c.actor.id, operation: of.operation },
        ...{ outcome: 'done', kind: 'user', privilege, reason, address: c.address || null },
      },
      some.map(({ thing, before, after }) => {
        const now = things.get(thing?.id ?? '') ?? null;
        const decision = now && c.check(of.privilege, now);
        const by = decision?.allowed ? decision : null;
        const kept = by && keepDecision(c, of.privilege, now, c.at.id);
        return {
          ...{ id: c.newId(), salt: newSalt(), thing: thing?.id ?? null },
          ...{ appointment: by?.appointment ?? null, role: by?.role ?? null, scope: by?.scope ?? null },
          payload: { actor: c.user.name, bulk, before, after, ...(kept && { decision: kept }) },
        };
      }),
    );
  }
}

/** Why somebody is left out, in every language. */
export function reasonOf(c: SignedContext, lacks: Refusal | Readonly<{ missing: readonly Missing[] }>): Reason {
  const missing = lacks instanceof NotAllowed ? lacks.why.decision.missing : 'missing' in lacks ? lacks.missing : null;
  const worded = languages.map((language) => [language, inWords(c, lacks, missing, language)]);
  // the border where words in every language become a text
  return Object.fromEntries(worded) as Reason;
}

function inWords(
  c: SignedContext,
  lacks: Refusal | object,
  missing: readonly Missing[] | null,
  language: Language,
): string {
  if (missing && missing.length > 0) {
    const names = {
      role: (id: string) => c.rules.roles.get(id)?.name[language] ?? id,
      privilege: (id: string) => c.rules.deeds.get(id)?.privilege.title[language] ?? id,
    };
    return wordAll(missing, language, names).join('; ');
  }
  if (!(lacks instanceof Refusal)) return say(problems['not-found'].says, language);
  const { from, to } = lacks.values;
  const [error] = lacks.errors;
  const word = (state: unknown) => Object.entries(stateWords).find(([id]) => id === state)?.[1][language];
  const states = { ...lacks.values, from: word(from) ?? from ?? '', to: word(to) ?? to ?? '' };
  return error ? say(error.says, language, error.values ?? {}) : say(lacks.problem.says, language, states);
}
