/** A part of a course, as prerequisites see it; state as `PlayerItem` has it. */
export type Part = Readonly<{ identifier: string; parent: string | null; state: string; prerequisites: string | null }>;

/** Do the prerequisites of a part, and of the sections around it, not hold yet? */
export function isBarred(parts: readonly Part[], identifier: string): boolean;

/** Does a script hold? One that cannot be read does. */
export function holdsIn(script: string, state: (identifier: string) => string): boolean;
