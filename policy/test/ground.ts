/** Where the invented worlds lie, and when. */
export const now = Date.UTC(2026, 2, 14, 9);
export const id = (kind: number, number: number): string =>
  `0199a0c2-0000-7000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;

/** Two tenants; harbor has clients, and lakeside one of its own. */
const [platform, beacon] = [id(1, 0), id(1, 5)];
export const [harbor, lakeside, pine, dock] = [id(1, 1), id(1, 2), id(1, 3), id(1, 4)] as const;
export const tree = [
  { id: platform, parent: null },
  { id: harbor, parent: platform },
  { id: lakeside, parent: harbor },
  { id: pine, parent: harbor },
  { id: dock, parent: lakeside },
  { id: beacon, parent: platform },
] as const;
export const tenantOf = (organization: string | undefined): string =>
  organization === platform || organization === beacon ? organization : harbor;

/** Where the people of a world are: most in harbor. */
export const spread = [
  harbor,
  harbor,
  harbor,
  harbor,
  lakeside,
  lakeside,
  pine,
  dock,
  dock,
  beacon,
  beacon,
  platform,
] as const;

export type Dice = Readonly<{
  chance(of: number): boolean;
  one<T>(from: readonly T[]): T;
  some<T>(from: readonly T[]): readonly T[];
  maybe<T>(from: readonly T[]): T | null;
}>;

/** Which deeds count the places where somebody also works: to see and to enroll, never to change. */
export const countsFurther = (privilege: string): boolean =>
  ['user.view', 'enrollment.view', 'enrollment.edit', 'enrollment.add'].includes(privilege);
