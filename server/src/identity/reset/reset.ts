import type { OrganizationFacts } from '../../context.ts';

/** How long a link is good, in milliseconds. */
export const lifetime = 3600_000;

/** How long a link is good that somebody else had sent: it may be read a day later. */
export const sentLifetime = 72 * 3600_000;

/** How often a new password may be asked for within an hour: for one name, and from one address. */
export const budget = { name: 5, address: 50 } as const;

/**
 * Whether users of an organization sign in with passwords at all. Where a setting of its sign-in methods says that they
 * do not, nobody there gets a link, and the answer is the same.
 */
export function usesPasswords({ settings }: Pick<OrganizationFacts, 'settings'>): boolean {
  const methods: unknown = settings['signIn'];
  return !(typeof methods === 'object' && methods !== null && 'password' in methods && methods.password === false);
}
