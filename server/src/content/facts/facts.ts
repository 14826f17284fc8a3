import { z } from 'zod';
import { refusals } from '../../refusal.ts';

/** What a course runs on. */
export const worksOn = ['phone', 'tablet', 'computer'] as const;

const word = z.string().trim().min(1).max(60);
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Points of one kind, in hundredths: 1.5 hours are 150. */
export const credit = z.strictObject({ kind: word, hundredths: z.number().int().min(1).max(100_000) });

export const factsInput = z.strictObject({
  /** As browsers name it: `en`, `de`, `pt-BR`. */ language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/u),
  /** Found by them, and shown to nobody who only learns. */ keywords: z.array(word).max(30).transform(unique),
  /** How long it takes; null: nobody said. */ minutes: z.number().int().min(1).max(60_000).nullable(),
  credits: z
    .array(credit)
    .max(10)
    .refine((all) => new Set(all.map(({ kind }) => kind.toLowerCase())).size === all.length),
  /** Nothing named: on everything. */ worksOn: z.array(z.enum(worksOn)).transform(unique),
});

/** Every currency there is, by its three letters. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** What a course costs: in the smallest unit of the currency, with hundredths of a percent that come on top. */
export const price = z.strictObject({
  amount: z.number().int().min(1).max(1_000_000_000),
  currency: z.string().refine((code) => currencies.has(code)),
  tax: z.number().int().min(0).max(10_000),
});

/** Days before the due date; below nothing: after it. */
export const remindDays = z
  .array(z.number().int().min(-90).max(365))
  .max(6)
  .transform((days) => unique(days).toSorted((a, b) => b - a));

export const factProblems = refusals({
  'instructor-outside': {
    status: 422,
    says: {
      en: 'This [user|user] is not among those you may see.',
      de: 'Diese Person gehört nicht zu denen, die Sie sehen dürfen.',
    },
  },
  'instructor-unknown': {
    status: 422,
    says: {
      en: 'Name every instructor of this [course|course] once.',
      de: 'Nennen Sie jede Lehrkraft genau einmal.',
    },
  },
  'too-many-instructors': {
    status: 409,
    says: {
      en: 'No more than {most} instructors are named on one [course|course].',
      de: 'Mehr als {most} Lehrkräfte werden nicht benannt.',
    },
  },
});

/** Instructors that one course names at most. */
export const mostInstructors = 50;
