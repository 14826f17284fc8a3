/** One field that a deed changed, as a person reads it. */
export type Changed = Readonly<{ field: string; before: string | null; after: string | null }>;

/**
 * What a deed changed, of what it wrote down: fields whose values differ, each in plain words; what lies within another
 * field is named `general.name`. Where nothing is written of afterwards, what was there before is gone.
 */
export function changedFields(before: unknown, after: unknown): readonly Changed[] {
  const [was, is] = [flat(before), flat(after)];
  const fields = is.size > 0 ? [...is.keys()] : [...was.keys()];
  return fields
    .map((field) => ({
      field,
      before: was.get(field.replace(/Id$/u, '')) ?? was.get(field) ?? null,
      after: is.get(field) ?? null,
    }))
    .filter((one) => one.before !== one.after);
}

/** How deep fields within fields are looked for. */
const deepest = 3;

function flat(value: unknown, name = '', depth = 0): Map<string, string | null> {
  if (depth === deepest || isPlain(value)) return new Map(name ? [[name, plain(value)]] : []);
  const within = Object.entries(record(value)).map(
    ([field, one]) => [...flat(one, name ? `${name}.${field}` : field, depth + 1)] as const,
  );
  return new Map(within.flat());
}

const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return typeof record(value)['name'] === 'string' && 'id' in value;
};

/** A value in one line; a place or a role by its name, several things one after the other. */
function plain(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const each = value.map(plain).filter((one) => one !== null);
    return each.length > 0 ? each.join(', ') : null;
  }
  const { name } = record(value);
  return typeof name === 'string' ? name : null;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Who did it, by the name that was written down with it. */
export const actorIn = (payload: unknown): string | null => word(record(payload)['actor']);
/** As whom they did it, where they stood in for somebody. */
export function asIn(payload: unknown): { id: string; name: string } | null {
  const { id, name } = record(record(payload)['as']);
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}
export const beforeIn = (payload: unknown): unknown => record(payload)['before'];
export const afterIn = (payload: unknown): unknown => record(payload)['after'];

/** What a thing was called then, as far as it was written down. */
export function nameIn(payload: unknown): string | null {
  for (const side of [afterIn(payload), beforeIn(payload)]) {
    const { name, title, firstName, lastName, userName } = record(side);
    const person = [word(firstName), word(lastName)].filter((part) => part !== null).join(' ');
    const found = word(name) ?? word(title) ?? (person || word(userName));
    if (found) return found;
  }
  return null;
}
