/** The one clock of the server. Tests hand in another. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
