/** How long a link is good, in milliseconds. */
export const lifetime = 3600_000;

/** How long a link is good that somebody else had sent: it may be read a day later. */
export const sentLifetime = 72 * 3600_000;

/** How often a new password may be asked for within an hour: for one name, and from one address. */
export const budget = { name: 5, address: 50 } as const;
