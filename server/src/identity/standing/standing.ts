/** To see as somebody sees, or to act as them. */
export type StandingKind = 'viewing' | 'acting';

/** Whom a sign-in stands in for, as it is kept with it. */
export type Stands = Readonly<{
  organization: string;
  user: string;
  kind: StandingKind;
  since: Date;
  until: Date;
}>;

/** Who really asks while somebody else's authority decides. */
export type Standing = Readonly<{
  kind: StandingKind;
  since: Date;
  until: Date;
  /** Whoever sits there, and the sign-in by which they do. */
  by: Readonly<{ id: string; name: string; tenant: string; organization: string; signIn: string }>;
}>;

/** How long it lasts at most, in minutes. */
export const longest: Readonly<Record<StandingKind, number>> = { viewing: 60, acting: 30 };

export const endOf = (kind: StandingKind, now: Date): Date => new Date(now.getTime() + longest[kind] * 60_000);
