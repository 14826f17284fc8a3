import type { Cell } from '@ambit/policy';
import { z } from 'zod';
import { scopesOfRoles } from '../../privilege.ts';

const scopes = z.array(z.enum(scopesOfRoles)).max(scopesOfRoles.length);

/** A cell as it is sent: scopes any of which suffices, requirements all of which must hold, scopes for each side of a deed on two things. */
export const cell = z
  .strictObject({
    any: scopes,
    all: z
      .array(z.templateLiteral([z.string(), '-', z.string()]))
      .max(20)
      .optional(),
    sides: z.record(z.string().max(50), z.strictObject({ any: scopes })).optional(),
  })
  .transform(({ any, all, sides }): Cell => ({ any, ...(all?.length && { all }), ...(sides && { sides }) }));
export const cells = z.record(z.string().max(100), cell);
export const rank = z.number().int().min(1).max(999);
export const roleName = z.string().trim().min(1).max(100);
export const reason = z.string().trim().max(500).nullable().default(null);
/** A role is named by its id; those of a model are words. */
export const byRole = { role: 'text' } as const;
export const anchors = [
  'own-place',
  'organization',
  'location',
  'department',
  'group',
  'course',
  'session',
  'card-bank',
  'customer',
] as const;

/** What a role would become; what is left out stays. */
export const changedRole = z.strictObject({
  name: roleName.optional(),
  rank: rank.optional(),
  cells: cells.optional(),
});
export const newRole = z.strictObject({
  name: roleName,
  rank,
  /** The role whose table it begins with. */ from: z.string().max(100).nullable().default(null),
  kind: z.enum(['staff', 'administrator', 'add-on']).optional(),
  anchor: z.enum(anchors).optional(),
  cells: cells.optional(),
  reason,
});
