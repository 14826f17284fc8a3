import type { Tx } from '../../database/connection.ts';
import { type Language, languageOf, type OwnWords } from '../../text.ts';
import type { Place } from '../store-rows.ts';
import { paper } from './paper.ts';
import { recordedAfter } from './store.ts';
import { hasRecords, type Recorded, transcriptOf } from './transcript.ts';

/** Users read at once, with all their records. */
const batchSize = 100;

type Making = Readonly<{
  at: Place;
  of: Readonly<{
    name: string;
    when: Date /** Where no user says theirs. */;
    zone: string;
    words(language: Language): OwnWords;
  }>;
  /** A transaction of whoever asks for it, for as long as they may. */
  read<T>(does: (tx: Tx) => Promise<T>): Promise<T>;
}>;
type Written = Readonly<{ user: string; name: string; bytes: AsyncIterable<Uint8Array> }>;

/** The transcript of each user who has records, one after the other, in the language of the user. */
export async function* transcripts({ at, of, read }: Making): AsyncGenerator<Written> {
  // large, and needed here alone: a server that exports nothing does not hold it
  const { default: Paper } = await import('pdfkit');
  const { zone, when } = of;
  for (let after: string | null = null; ; ) {
    const place: string | null = after;
    const some: readonly Recorded[] = await read((tx) =>
      recordedAfter(tx, at, { after: place, limit: batchSize, zone }),
    );
    for (const user of some.filter(hasRecords)) {
      const language = languageOf(user.language);
      const transcript = transcriptOf(user, language, {
        organization: of.name,
        when,
        zone,
        words: of.words(language),
      });
      const bytes = paper(Paper, transcript, { language, author: of.name, when });
      yield { user: user.id, name: user.name, bytes };
    }
    after = some.at(-1)?.id ?? null;
    if (some.length < batchSize || !after) return;
  }
}
