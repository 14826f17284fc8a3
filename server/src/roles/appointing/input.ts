import { z } from 'zod';
import type { Wanted } from '../deeds-appoint.ts';
import { anchorInput } from './deeds-offered.ts';

export const dates = {
  from: z.iso.datetime({ offset: true }).nullable().default(null),
  until: z.iso.datetime({ offset: true }).nullable().default(null),
};
export const options = z.record(z.string().max(50), z.boolean());
export const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** A role that is given, as an input says it. */
export const givenInput = z.strictObject({
  role: z.string().max(100),
  anchor: anchorInput.nullable().default(null),
  ...dates,
  options: options.default({}),
  reason: z.string().trim().max(500).nullable().default(null),
});

export const wantedFor = (user: string, { from, until, ...rest }: z.output<typeof givenInput>): Wanted => ({
  ...{ user, from: dateOf(from), until: dateOf(until), ...rest },
});
