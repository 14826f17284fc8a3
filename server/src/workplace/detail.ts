import { z } from 'zod';
import { Refusal, problems } from '../refusal.ts';
import { refused } from './place.ts';

/** What a location may have besides name and identifier; what is left out stays, null takes it away. */
export const detail = {
  address: z.string().trim().min(1).max(500).nullable().optional(),
  timeZone: z.string().trim().min(1).max(100).nullable().optional(),
  expiresAt: z.iso.datetime({ offset: true }).nullable().optional(),
};
type Given = Readonly<{
  address?: string | null | undefined;
  timeZone?: string | null | undefined;
  expiresAt?: string | null | undefined;
}>;

/** @throws Refusal at the field when there is no such time zone. */
export function detailOf({ address, timeZone, expiresAt }: Given) {
  if (timeZone && !isZone(timeZone)) {
    const { code, says } = refused['zone-unknown'];
    throw new Refusal(problems.invalid, { errors: [{ field: 'timeZone', code, says }] });
  }
  return {
    ...(address !== undefined && { address }),
    ...(timeZone !== undefined && { timeZone }),
    ...(expiresAt !== undefined && { expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
  };
}

/** Is there a time zone of this name? */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format(0);
    return true;
  } catch {
    return false;
  }
}
