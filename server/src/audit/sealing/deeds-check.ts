import type { Server } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { apart, beginning, chained, headOf, vouchedAbout } from './chain.ts';
import { type Anchor, anchorOf, dayOf } from './deeds-seal.ts';
import { type Finding, findingsIn, found, type There } from './finding.ts';
import {
  countBeyond,
  entriesOf,
  firstMoment,
  neverSealed,
  payloadsOf,
  type Place,
  type Seal,
  sealedSoFar,
  sealsAfter,
} from './store.ts';

/** Findings that are told one by one; of more, how many. */
const mostTold = 100;
/** Seals that are read at once, and entries that are held against them at once (one seal covers at most half of them). */
const [sealsAtOnce, entriesAtOnce] = [100, 4_000];

export type Checked = Readonly<{ seals: number; entries: number; findings: readonly Finding[]; findingCount: number }>;

export type Checking = Pick<Server, 'vault' | 'files'> &
  Readonly<{
    now: Date;
    /** Work in a transaction bounded by the organization. */ within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
    /** Told from time to time how far it is. */ progress(checked: Checked, total: number): Promise<void>;
    signal?: AbortSignal;
  }>;

/** Goes through the whole chain of an organization, seal by seal, and tells everything that is not as it was written. */
export async function check(by: Checking, at: Place): Promise<Checked> {
  const told = teller();
  const total = (await by.within((tx) => sealedSoFar(tx, at))).seals;
  const anchors = await anchorsOf(by, at);
  let [entries, missing, last, hash] = [0, 0, 0, beginning(at.organization)];
  for (;;) {
    by.signal?.throwIfAborted();
    const seals = await by.within((tx) => sealsAfter(tx, at, last, sealsAtOnce));
    if (seals.length === 0) break;
    for (const some of inParts(seals)) {
      const there = await thereOf(by, at, some);
      for (const seal of some) {
        told.all(ofSeal(by, at, seal, { last, hash }));
        told.all(ofAnchor(anchors, seal));
        told.all(findingsIn(seal, there));
        entries += seal.entries.length;
        missing += seal.entries.filter((id) => !there.entries.has(id)).length;
        [last, hash] = [seal.number, seal.hash];
      }
    }
    await by.progress(told.soFar(last, entries), total);
  }
  for (const [number, { at: when }] of anchors)
    if (number > last) told.all([{ what: 'seal-missing', seal: number, ...nothing, at: when }]);
  told.all(await strangers(by, at, missing));
  return told.soFar(last, entries);
}

/** Seals one after the other, as many at once as cover no more entries than are read at once. */
function* inParts(seals: readonly Seal[]): Generator<readonly Seal[]> {
  let [part, size]: [Seal[], number] = [[], 0];
  for (const seal of seals) {
    if (part.length > 0 && size + seal.entries.length > entriesAtOnce) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(seal);
    size += seal.entries.length;
  }
  yield part;
}

function teller() {
  const findings: Finding[] = [];
  let count = 0;
  return {
    all(some: Iterable<Finding>) {
      for (const finding of some) {
        count += 1;
        if (findings.length < mostTold) findings.push(finding);
      }
    },
    soFar: (seals: number, entries: number): Checked => ({
      seals,
      entries,
      findings: [...findings],
      findingCount: count,
    }),
  };
}

/** What some seals cover, as it lies there now. */
async function thereOf(by: Checking, at: Place, seals: readonly Seal[]): Promise<There> {
  const ids = seals.flatMap((seal) => seal.entries);
  const from = new Date(Math.min(...seals.map(({ firstAt }) => firstAt.getTime())));
  const to = new Date(Math.max(...seals.map(({ lastAt }) => lastAt.getTime())));
  const span = { ids, from, to };
  return by.within(async (tx) => ({
    entries: new Map((await entriesOf(tx, at, span)).map((one) => [one.id, one])),
    payloads: new Map((await payloadsOf(tx, at, span)).map((one) => [one.id, one])),
  }));
}

const nothing = { entry: null, at: null, operation: null } as const;

/** Whether a seal goes on from the one before, covers what it says, and was made by this installation. */
function* ofSeal(
  { vault }: Checking,
  { organization }: Place,
  seal: Seal,
  before: Readonly<{ last: number; hash: Buffer }>,
): Generator<Finding> {
  const follows = seal.number === before.last + 1;
  if (!follows) yield { what: 'seal-missing', seal: before.last + 1, ...nothing };
  const goesOn = !follows || seal.previous.equals(before.hash);
  const isWhole = chained(seal.previous, apart(seal.entryHashes)).equals(seal.hash);
  const isOurs = vault.mac(headOf(organization, seal), vouchedAbout).equals(seal.vouched);
  if (!goesOn || !isWhole || !isOurs)
    yield { what: 'seal-changed', seal: seal.number, ...nothing, at: seal.at.toISOString() };
}

/** What was kept of the chain day by day outside of the database, by the number of the seal it ended with. */
async function anchorsOf(by: Checking, at: Place): Promise<ReadonlyMap<number, Anchor>> {
  const first = await by.within((tx) => firstMoment(tx, at));
  const all = new Map<number, Anchor>();
  if (!first) return all;
  for (let day = Date.parse(dayOf(first)); day <= by.now.getTime(); day += 86_400_000) {
    const anchor = await anchorOf(by, at.organization, dayOf(new Date(day)));
    if (anchor) all.set(anchor.number, anchor);
  }
  return all;
}

function* ofAnchor(anchors: ReadonlyMap<number, Anchor>, { number, hash }: Seal): Generator<Finding> {
  const anchor = anchors.get(number);
  if (anchor && anchor.hash !== hash.toString('hex'))
    yield { what: 'anchor-differs', seal: number, ...nothing, at: anchor.at };
}

/** Entries beside the chain: there are more than sealed ones and those that wait. */
async function strangers(by: Checking, at: Place, missing: number): Promise<readonly Finding[]> {
  return by.within(async (tx) => {
    if ((await countBeyond(tx, at)) + missing <= 0) return [];
    return (await neverSealed(tx, at, mostTold)).map((entry) => found('entry-added', null, entry));
  });
}
