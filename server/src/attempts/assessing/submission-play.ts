import { z } from 'zod';
import { submissionContent } from '../../content/index.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { ownPlay } from '../own/own-play.ts';
import { assessedState } from './checklist-play.ts';

const submissionState = assessedState.extend({
  text: z.string(),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number() })),
});
export type SubmissionState = z.output<typeof submissionState>;

const text = z.string().max(50_000);

/** Written and handed in by its learner, marked by somebody else; what is returned is handed in again. */
export const submissionPlay = ownPlay({
  kind: 'submission',
  content: submissionContent,
  state: submissionState,
  begin: (): SubmissionState => ({ askedAt: null, decision: null, confirmedAt: null, text: '', files: [] }),
  progress: z.discriminatedUnion('did', [
    z.strictObject({ did: z.literal('wrote'), text }),
    z.strictObject({ did: z.literal('handed-in'), text }),
  ]),
  take: ({ content, state, progress, now }) => {
    const open = { completion: 'incomplete', success: 'unknown', score: null } as const;
    if (state.askedAt !== null) throw new Refusal(submissionProblems['handed-in']);
    const next = { ...state, text: content.text ? progress.text : '' };
    if (progress.did === 'wrote') return { ...open, state: next };
    if (next.text.trim() === '' && next.files.length === 0) throw new Refusal(submissionProblems['nothing-to-hand-in']);
    return { ...open, state: { ...next, askedAt: now.toISOString() }, awaits: 'assessor' };
  },
});

export const submissionProblems = refusals({
  'handed-in': {
    status: 409,
    says: {
      en: 'This was handed in, so nothing of it can be changed. It can again once it is returned to you.',
      de: 'Das ist abgegeben und lässt sich nicht mehr ändern. Das geht wieder, wenn Sie es zurückbekommen.',
    },
  },
  'nothing-to-hand-in': {
    status: 409,
    says: {
      en: 'Write something or add a file first, then hand it in.',
      de: 'Schreiben Sie zuerst etwas oder fügen Sie eine Datei hinzu und geben Sie dann ab.',
    },
  },
  'files-enough': {
    status: 409,
    says: {
      en: 'At most {n} files are taken here. Take one out first.',
      de: 'Hier werden höchstens {n} Dateien angenommen. Nehmen Sie zuerst eine heraus.',
    },
  },
  'work-of-no-kind': {
    status: 422,
    says: {
      en: 'This file is not taken. Choose a PDF, a picture, a video (MP4, WebM) or a document (DOCX, XLSX, PPTX, ODT, ODS, ODP).',
      de: 'Diese Datei wird nicht angenommen. Wählen Sie ein PDF, ein Bild, ein Video (MP4, WebM) oder ein Dokument (DOCX, XLSX, PPTX, ODT, ODS, ODP).',
    },
  },
});
