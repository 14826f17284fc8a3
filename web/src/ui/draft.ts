export type Fields = Readonly<Record<string, string | boolean>>;
export type Conflict<V> = Readonly<Partial<Record<keyof V, string | boolean>>>;

/**
 * Brings together what I typed and what somebody else saved meanwhile: what I did not touch takes their value, what I
 * touched stays mine and, when they changed it too, is named with theirs.
 */
export function merge<V extends Fields>(base: V, mine: V, theirs: V): { values: V; conflicts: Conflict<V> } {
  const values: Record<string, string | boolean> = { ...mine };
  const conflicts: Record<string, string | boolean> = {};
  for (const [name, before] of Object.entries(base)) {
    const their = theirs[name] ?? before;
    if (mine[name] === before) values[name] = their;
    else if (their !== before && their !== mine[name]) conflicts[name] = their;
  }
  // The border: the same names as in `base`, whose type they have.
  return { values: values as V, conflicts: conflicts as Conflict<V> };
}

/** The fields that differ from where they began: what a change sends. */
export function changed<V extends Fields>(base: V, values: V): Partial<V> {
  const pairs = Object.entries(values).filter(([name, value]) => value !== base[name]);
  return Object.fromEntries(pairs) as Partial<V>;
}

const keyOf = (form: string): string => `ambit.draft.${form}`;

/** What was typed and not saved when the page was left, if the form still has the same fields. */
export function keptDraft<V extends Fields>(form: string, initial: V): V | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null');
  if (typeof kept !== 'object' || kept === null) return null;
  const known = Object.entries(kept).filter(([name, value]) => typeof value === typeof initial[name]);
  return known.length === 0 ? null : ({ ...initial, ...Object.fromEntries(known) } as V);
}

export function keepDraft(form: string, draft: Fields | null): void {
  if (draft && Object.keys(draft).length > 0) sessionStorage.setItem(keyOf(form), JSON.stringify(draft));
  else sessionStorage.removeItem(keyOf(form));
}
