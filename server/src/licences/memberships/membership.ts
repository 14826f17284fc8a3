import { z } from 'zod';
import { price } from '../../content/index.ts';
import { yearDay } from '../../days.ts';
import { refusals } from '../../refusal.ts';

export const membershipStates = ['offered', 'retired'] as const;

const months = z.int().min(1).max(240);
/** How long a membership lasts: up to a fixed day of each year, or so many months at first and with each renewal. */
export const periodShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yearly'), day: yearDay }),
  z.strictObject({ kind: z.literal('lengths'), initialMonths: months, renewalMonths: months }),
]);
export type Period = z.output<typeof periodShape>;

const amount = price.shape.amount.nullable();
/** Money in the smallest unit of the currency; null: it costs nothing. Tax in hundredths of a percent, on top. */
export const pricing = z.strictObject({
  initial: amount,
  renewal: amount,
  currency: price.shape.currency,
  tax: price.shape.tax,
});
export type Pricing = z.output<typeof pricing>;

const fields = {
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2_000),
  period: periodShape,
  /** Days before the expiry from which it may be renewed. */ renewalDays: z.int().min(0).max(3650),
  /** Null: it costs nothing. */ pricing: pricing.nullable(),
  /** Offered to whoever makes an account. */ atJoining: z.boolean(),
};

export const newMembershipType = z.strictObject({
  name: fields.name,
  description: fields.description.default(''),
  period: periodShape.default({ kind: 'lengths', initialMonths: 12, renewalMonths: 12 }),
  renewalDays: fields.renewalDays.default(30),
  pricing: fields.pricing.default(null),
  atJoining: fields.atJoining.default(false),
});
export type Said = z.output<typeof newMembershipType>;

export const changedMembershipType = z.strictObject({ ...fields, state: z.enum(membershipStates) }).partial();
export type Changed = z.output<typeof changedMembershipType>;

/** An id of SCORM 2004, as packages write it. */
export const objectiveId = z.string().trim().min(1).max(500);

export const membershipProblems = refusals({
  'memberships-off': {
    status: 409,
    says: {
      en: 'Memberships are not part of this [organization|organization]’s plan. Ask whoever looks after it.',
      de: 'Mitgliedschaften gehören nicht zum vereinbarten Umfang. Wenden Sie sich an die zuständige Stelle.',
    },
  },
  'name-taken': {
    status: 422,
    says: { en: 'Another type has this name.', de: 'Eine andere Art heißt schon so.' },
  },
  'renewal-too-early': {
    status: 422,
    says: {
      en: 'The renewal would begin before the membership does. Choose fewer days, or a longer period.',
      de: 'Die Verlängerung begänne vor der Mitgliedschaft. Wählen Sie weniger Tage oder eine längere Laufzeit.',
    },
  },
  'mapped-already': {
    status: 422,
    says: {
      en: 'This objective is mapped to this type already.',
      de: 'Dieses Lernziel ist dieser Art schon zugeordnet.',
    },
  },
});
