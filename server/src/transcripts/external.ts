import { z } from 'zod';
import { refusals } from '../refusal.ts';

export const externalStates = ['pending', 'approved', 'refused'] as const;
export type ExternalState = (typeof externalStates)[number];

/** Points of a kind that a professional body counts: 2 of “CME”. */
const credit = z.strictObject({ kind: z.string().trim().min(1).max(60), amount: z.number().min(0).max(10_000) });
export type Credit = z.output<typeof credit>;

const fields = {
  title: z.string().trim().min(1).max(300),
  provider: z.string().trim().max(200),
  completedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  hours: z.number().min(0).max(10_000).nullable(),
  credits: z.array(credit).max(20),
  remark: z.string().trim().max(2_000),
};

export const newExternal = z.strictObject({
  ...fields,
  provider: fields.provider.default(''),
  validUntil: fields.validUntil.default(null),
  hours: fields.hours.default(null),
  credits: fields.credits.default([]),
  remark: fields.remark.default(''),
});
export const changedExternal = z.strictObject(fields).partial();

/** What was said of training taken elsewhere. */
export type Said = z.output<typeof newExternal>;

/** An entry with a change made to it; what was not sent stays. */
export const changed = (was: Said, input: z.output<typeof changedExternal>): Said => ({
  title: input.title ?? was.title,
  provider: input.provider ?? was.provider,
  completedOn: input.completedOn ?? was.completedOn,
  validUntil: input.validUntil === undefined ? was.validUntil : input.validUntil,
  hours: input.hours === undefined ? was.hours : input.hours,
  credits: input.credits ?? was.credits,
  remark: input.remark ?? was.remark,
});

/** What is wrong with the days of an entry, by field. */
export function wrongDays(
  { completedOn, validUntil }: Pick<Said, 'completedOn' | 'validUntil'>,
  today: string,
): readonly Readonly<{ field: 'completedOn' | 'validUntil'; code: 'in-the-future' | 'ends-before' }>[] {
  return [
    ...(completedOn > today ? [{ field: 'completedOn', code: 'in-the-future' } as const] : []),
    ...(validUntil !== null && validUntil < completedOn ? [{ field: 'validUntil', code: 'ends-before' } as const] : []),
  ];
}

export const externalProblems = refusals({
  'in-the-future': {
    status: 422,
    says: {
      en: 'This day is still to come. Enter training once it is done.',
      de: 'Dieser Tag liegt in der Zukunft. Tragen Sie Schulungen ein, wenn sie abgeschlossen sind.',
    },
  },
  'ends-before': {
    status: 422,
    says: {
      en: 'This is before the day of the training. Choose a later day, or leave it empty.',
      de: 'Das liegt vor dem Tag der Schulung. Wählen Sie einen späteren Tag oder lassen Sie das Feld leer.',
    },
  },
  'user-not-among': {
    status: 422,
    says: {
      en: 'This user is not among those you look after.',
      de: 'Dieser Benutzer gehört nicht zu denen, die Sie betreuen.',
    },
  },
  'not-ones-entry': {
    status: 409,
    says: {
      en: 'Somebody else entered this, so only they or an administrator can change it.',
      de: 'Das hat jemand anderes eingetragen; ändern können es nur diese Person oder die Administration.',
    },
  },
  'decided-already': {
    status: 409,
    says: {
      en: 'This was decided already. Load the page again to see how.',
      de: 'Darüber ist schon entschieden. Laden Sie die Seite neu, um zu sehen, wie.',
    },
  },
});
