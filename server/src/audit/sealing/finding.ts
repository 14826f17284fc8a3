import { apart, type Covered, entryHash, payloadHash } from './chain.ts';
import type { Payload, Seal } from './store.ts';

/** What is not as it was written. */
export type Finding = Readonly<{
  what: keyof typeof whats;
  /** Number of the seal it was found by; null: of none. */ seal: number | null;
  entry: string | null;
  at: string | null;
  operation: string | null;
}>;

export const whats = {
  'entry-changed': { en: 'An entry was changed', de: 'Ein Eintrag wurde geändert' },
  'payload-changed': {
    en: 'What lies beside an entry was changed',
    de: 'Was neben einem Eintrag liegt, wurde geändert',
  },
  'entry-missing': { en: 'An entry was removed', de: 'Ein Eintrag wurde entfernt' },
  'entry-added': {
    en: 'An entry was put in past the application',
    de: 'Ein Eintrag wurde an der Anwendung vorbei eingefügt',
  },
  'seal-changed': { en: 'A seal was changed', de: 'Ein Siegel wurde geändert' },
  'seal-missing': { en: 'Seals were removed', de: 'Siegel wurden entfernt' },
  'anchor-differs': {
    en: 'The chain is another one than the anchor of that day says',
    de: 'Die Kette ist eine andere, als der Anker des Tages sagt',
  },
} as const;

/** Entries that are there, and what lies beside them, by their ids. */
export type There = Readonly<{ entries: ReadonlyMap<string, Covered>; payloads: ReadonlyMap<string, Payload> }>;

/** Holds the entries of a seal against the hashes that were taken of them. */
export function* findingsIn(seal: Seal, { entries, payloads }: There): Generator<Finding> {
  const hashes = apart(seal.entryHashes);
  for (const [at, id] of seal.entries.entries()) {
    const entry = entries.get(id);
    if (!entry) yield { what: 'entry-missing', seal: seal.number, entry: id, at: null, operation: null };
    else if (!hashes[at]?.equals(entryHash(entry))) yield found('entry-changed', seal, entry);
    else if (!isAsWritten(entry, payloads.get(id))) yield found('payload-changed', seal, entry);
  }
}

/** What was emptied, by erasure or because its time was over, is as it should be. */
const isAsWritten = ({ payloadHash: hash }: Covered, beside: Payload | undefined): boolean =>
  !beside || beside.payload === null || (hash !== null && payloadHash(beside.salt, beside.payload).equals(hash));

export const found = (what: Finding['what'], seal: Seal | null, entry: Covered): Finding => ({
  ...{ what, seal: seal?.number ?? null, entry: entry.id, at: entry.at.toISOString(), operation: entry.operation },
});
