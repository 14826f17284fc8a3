import { z } from 'zod';
import { anchorInput } from '../roles/index.ts';

const name = z.string().trim().min(1).max(100);

export const invitationInput = z.strictObject({
  email: z.email().max(300),
  firstName: name.nullable().optional(),
  lastName: name.nullable().optional(),
  /** The learner’s when nothing is said. */ role: z.string().max(100).optional(),
  anchor: anchorInput.nullable().optional(),
  locationId: z.uuid().nullable().optional(),
  departmentId: z.uuid().nullable().optional(),
  groups: z.array(z.uuid()).max(50).default([]),
});
export type InvitationInput = z.output<typeof invitationInput>;

export const acceptance = z.strictObject({
  /** The address of the invitation when nothing is said. */ userName: z.string().trim().min(1).max(300).optional(),
  firstName: name,
  lastName: name,
  password: z.string().min(8).max(200),
});
export type Acceptance = z.output<typeof acceptance>;
