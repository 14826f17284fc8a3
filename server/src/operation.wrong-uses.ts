/**
 * Wrong uses that must not compile: each line below is an error, and the types check fails when one of them is not any
 * more. Nothing here runs.
 */
import type { Privilege } from '@ambit/policy';
import { z } from 'zod';
import { course } from './content/privileges.ts';
import { type Granted, one, operation } from './operation.ts';
import { user, users } from './users/privileges.ts';

const shape = {
  id: 'wrong',
  does: { en: 'Wrong', de: 'Falsch' },
  method: 'GET',
  path: '/api/wrong/:id',
  output: z.null(),
  run: async () => null,
} as const;

// @ts-expect-error an operation without a privilege
operation({ ...shape, on: one(user) });

// @ts-expect-error a privilege that nobody declared
operation({ ...shape, needs: users.editt, on: one(user) });

// @ts-expect-error the privilege is on users, the thing is a course
operation({ ...shape, needs: users.edit, on: one(course) });

declare const toView: Granted<'user.view'>;
declare function rename(granted: Granted<'user.edit'>): void;
// @ts-expect-error what was granted for one privilege opens no store of another
rename(toView);

// @ts-expect-error a proof cannot be written by hand
export const forged: Granted<'user.edit'> = {
  privilege: 'user.edit',
  actor: toView.actor,
  thing: null,
  version: 0,
  now: 0,
  filter: toView.filter,
};

// @ts-expect-error open to everybody needs a reason
operation({ ...shape, needs: 'public' });

/** The right use, so that the errors above are not errors of everything. */
export const right: Privilege<'user.edit', 'user'> = users.edit;
operation({ ...shape, needs: users.edit, on: one(user) });
