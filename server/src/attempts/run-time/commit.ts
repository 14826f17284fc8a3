import { z } from 'zod';
import { saying } from '../../issue-text.ts';
import { globalObjectives } from './global-objectives.ts';

/** Bounds of one commit; far above what content of either standard keeps. */
export const COMMIT_LIMITS = Object.freeze({
  /** Letters of one value. SCORM 2004 promises 64,000 for suspend data; content of SCORM 1.2 uses as much. */ value: 65_536,
  /** Elements, interactions included. */ elements: 10_000,
  /** Letters of all values together. */ total: 1_048_576,
  /** Letters of the sequencing engine's own state. */ sequencing: 262_144,
  /** Bytes of the request's body, for the server that reads it. */ body: 2 * 1_048_576,
});

const elementName = z
  .string()
  .max(255)
  .regex(/^cmi(?:\.[a-z_]+|\.\d{1,5})+$/u);

/** The run-time data model as content left it: element name -> value, empty values left out. */
export type RunTimeData = Readonly<Record<string, string>>;

const tooMuch = {
  en: `At most ${COMMIT_LIMITS.elements} elements and ${COMMIT_LIMITS.total} letters are kept in all.`,
  de: `Höchstens ${COMMIT_LIMITS.elements} Elemente und ${COMMIT_LIMITS.total} Zeichen werden insgesamt aufbewahrt.`,
};
const emptiedWithoutSince = {
  en: 'Only what changed since a commit can be emptied: name it in `since`.',
  de: 'Leeren lässt sich nur, was sich seit einem Stand geändert hat: Nennen Sie ihn in `since`.',
};

/**
 * What the player sends with its launch token. `data` is everything the content keeps, or, when `since` names an
 * acknowledged commit of the same sitting, what changed after it (null: now empty).
 */
export const commitShape = z
  .strictObject({
    /** Given by `/run-time/open`; a commit of an older sitting is refused. */ sitting: z.uuid(),
    /** Counts from 1 above the number that was acknowledged last. */ number: z.int().min(1),
    since: z.int().min(0).optional(),
    data: z.record(elementName, z.string().max(COMMIT_LIMITS.value).nullable()),
    /** Seconds the player was open and in sight: counted when the content reports no session time. */
    seconds: z.int().min(0).max(10_000_000),
    /** The content has finished, or the learner closed the player. */ final: z.boolean(),
    sequencing: z.string().max(COMMIT_LIMITS.sequencing).nullable().optional(),
    /** Global objectives that are not as they were when last acknowledged (SCORM 2004). */
    objectives: globalObjectives.optional(),
  })
  .check((context) => {
    const values = Object.values(context.value.data);
    const letters = values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
    if (values.length > COMMIT_LIMITS.elements || letters > COMMIT_LIMITS.total) {
      context.issues.push({
        code: 'custom',
        input: context.value.data,
        path: ['data'],
        ...saying(tooMuch),
      });
    }
    if (context.value.since === undefined && values.includes(null)) {
      context.issues.push({
        code: 'custom',
        input: null,
        path: ['data'],
        ...saying(emptiedWithoutSince),
      });
    }
  });

export type Commit = z.output<typeof commitShape>;
