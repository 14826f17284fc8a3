import { z } from 'zod';
import { checklistContent } from '../../content/index.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { ownPlay } from '../own/own-play.ts';

const instant = z.iso.datetime();

/** What an attempt that is assessed by people keeps; who decided, and by what, stands among its observations. */
export const assessedState = z.object({
  /** When its learner asked to be seen, or handed it in. */ askedAt: instant.nullable(),
  /** What was decided last; null: nothing yet. */
  decision: z.object({ isPassed: z.boolean(), /** 0..1 */ score: z.number(), at: instant }).nullable(),
  confirmedAt: instant.nullable(),
});
export type AssessedState = z.output<typeof assessedState>;

/** Seen by somebody else; its learner asks for that, and confirms what came of it. */
export const checklistPlay = ownPlay({
  kind: 'checklist',
  content: checklistContent,
  state: assessedState,
  begin: (): AssessedState => ({ askedAt: null, decision: null, confirmedAt: null }),
  progress: z.discriminatedUnion('did', [
    z.strictObject({ did: z.literal('asked') }),
    z.strictObject({ did: z.literal('confirmed'), /** Which decision. */ at: instant }),
  ]),
  take: ({ state, progress, now }) => {
    const open = { completion: 'incomplete', success: 'unknown', score: null } as const;
    if (progress.did === 'asked') {
      if (state.decision) return { ...open, state };
      return { ...open, state: { ...state, askedAt: state.askedAt ?? now.toISOString() }, awaits: 'assessor' };
    }
    const { decision } = state;
    // what was read is what is confirmed
    if (decision?.at !== progress.at) throw new Refusal(refused['decided-otherwise']);
    return {
      ...{ completion: 'completed', success: decision.isPassed ? 'passed' : 'failed', score: decision.score },
      ...{ state: { ...state, confirmedAt: now.toISOString() }, ends: true, awaits: null },
    };
  },
});

const refused = refusals({
  'decided-otherwise': {
    status: 409,
    says: {
      en: 'What was decided has changed meanwhile. Load the page again and read it before you confirm it.',
      de: 'Die Entscheidung hat sich inzwischen geändert. Laden Sie die Seite neu und lesen Sie sie, bevor Sie bestätigen.',
    },
  },
});
