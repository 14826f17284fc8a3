import { todayHere } from '../say.ts';

/** The day an instant falls on here, as a date field writes it; empty for none. */
export const dayOf = (instant: string | null): string => (instant ? todayHere(new Date(instant)) : '');
