import { z } from 'zod';
import type { OrganizationFacts } from '../context.ts';
import { keyOf } from '../database/keys.ts';

/** One word or a few, as screens show them. */
export const tag = z.string().trim().min(1).max(40);

/** Each tag once, however it is spelled; the first spelling stays. */
export const withoutDoubles = (tags: readonly string[]): string[] =>
  [...Map.groupBy(tags, keyOf).values()].flatMap(([first]) => first ?? []);

/** Does a client wear this tag and does its plan hold this feature, as far as they are asked for? */
export const isGrouped = (
  { tags, features }: Pick<OrganizationFacts, 'tags' | 'features'>,
  wanted: Readonly<{ tag?: string | undefined; feature?: string | undefined }>,
): boolean =>
  (wanted.tag === undefined || tags.some((one) => keyOf(one) === keyOf(wanted.tag ?? ''))) &&
  (wanted.feature === undefined || features.has(wanted.feature));
