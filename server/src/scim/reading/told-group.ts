import { isRecord, type Operation, PathUnknown } from './told.ts';

/** What a system said of a group; members that are not named stay, unless `whole` says all of them. */
export type SaidOfGroup = Readonly<{
  name?: string;
  externalId?: string | null;
  members: Readonly<{ add: ReadonlySet<string>; remove: ReadonlySet<string>; whole: ReadonlySet<string> | null }>;
}>;

export function saidOfGroup(resource: Readonly<Record<string, unknown>>): SaidOfGroup {
  return saidByGroupOperations([{ op: 'replace', value: resource }]);
}

/** What the operations of a PATCH say, in order: the last word on a member counts. */
export function saidByGroupOperations(operations: readonly Operation[]): SaidOfGroup {
  const [add, remove] = [new Set<string>(), new Set<string>()];
  let whole: Set<string> | null = null;
  const said: { name?: string; externalId?: string | null } = {};
  const put = (id: string, isIn: boolean) => {
    const [to, from] = isIn ? [add, remove] : [remove, add];
    if (whole && isIn) whole.add(id);
    else whole?.delete(id);
    to.add(id);
    from.delete(id);
  };
  const assign = (how: string, path: string, value: unknown): void => {
    const name = path.trim().toLowerCase();
    const one = /^members\[\s*value\s+eq\s+"([^"]*)"\s*\]$/iu.exec(path.trim())?.[1];
    if (one !== undefined) return put(one, how !== 'remove');
    if (name === 'members') {
      const ids = idsIn(value);
      if (how === 'replace' || (how === 'remove' && ids.length === 0)) whole = new Set(how === 'replace' ? ids : []);
      else for (const id of ids) put(id, how === 'add');
      return;
    }
    if (name === 'displayname') said.name = String(value);
    else if (name === 'externalid') said.externalId = how === 'remove' || !value ? null : String(value);
    else if (!/^(id|schemas|meta)$/u.test(name)) throw new PathUnknown(path);
  };
  for (const { op, path, value } of operations) {
    const how = op.toLowerCase();
    if (how !== 'add' && how !== 'replace' && how !== 'remove') throw new PathUnknown(op);
    if (path !== undefined) assign(how, path, value);
    else if (isRecord(value)) for (const [name, each] of Object.entries(value)) assign(how, name, each);
    else throw new PathUnknown(how);
  }
  return { ...said, members: { add, remove, whole } };
}

const idsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map((one) =>
    isRecord(one) ? String(one['value']) : String(one),
  );
