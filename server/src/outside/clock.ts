/** The one clock of the server. Tests hand in another. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Milliseconds that only go on: for how long something was kept, never for a date. */
export const steadily = (): number => performance.now();
