import type { Kind, Privilege } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { changedEntry, entryStates, type EntryWords, listedEntry, newEntry, refused } from './entry.ts';
import {
  deleteEntries,
  entriesFor,
  insertEntries,
  isIdentifierTaken,
  listEntries,
  type ListOf,
  standsIn,
  updateEntries,
} from './store.ts';

type Deeds<K extends string> = Readonly<Record<'view' | 'create' | 'edit' | 'delete', Privilege<string, K>>>;
/** One of the two lists: departments or job titles. */
export type List<K extends string> = ListOf &
  Readonly<{ kind: Kind<K>; path: string; privileges: Deeds<K>; words: EntryWords }>;

export const listing = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.list`,
    does: list.words.list,
    method: 'GET',
    path: list.path,
    needs: list.privileges.view,
    on: many(list.kind),
    query: z.object({
      ...page,
      search: z.string().trim().max(100).default(''),
      state: z.enum(entryStates).optional(),
    }),
    output: listOf(listedEntry),
    run: async (c) => {
      const { limit, after, search, state } = c.query;
      const rows = await listEntries(c.tx, c.at.id, list, c.granted.filter, {
        ...{ search, state: state ?? null, limit: limit + 1, now: c.now },
        after: readCursor(after, 2),
      });
      const { items, after: next } = paged(rows, limit, (row) => [row.name, row.id]);
      const { edit, delete: remove } = list.privileges;
      return {
        items: items.map((row) => ({
          ...row,
          expiresAt: row.expiresAt?.toISOString() ?? null,
          isExpired: row.expiresAt !== null && row.expiresAt <= c.now,
          may: mayOf(c, { kind: list.kind.id, id: row.id, organization: c.at.id, facts: {} }, { edit, delete: remove }),
        })),
        after: next,
      };
    },
  });

export const creating = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.create`,
    does: list.words.create,
    method: 'POST',
    path: list.path,
    needs: list.privileges.create,
    on: would(list.kind, () => ({})),
    input: newEntry,
    output: z.object({ id: z.uuid() }),
    status: 201,
    run: async (c) => {
      const id = c.newId();
      const identifierKey = await freeKey(c, list, c.input.identifier, null);
      const { name, identifier, expiresAt } = c.input;
      const entry = { id, name, identifier, identifierKey, expiresAt: expiresAt ? new Date(expiresAt) : null };
      await insertEntries(c.tx, { tenant: c.at.tenant, organization: c.at.id }, list, [entry]);
      c.audit({ thing: { kind: list.kind.id, id }, after: c.input });
      return { id };
    },
  });

export const editing = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.edit`,
    does: list.words.edit,
    method: 'PATCH',
    path: `${list.path}/:id`,
    needs: list.privileges.edit,
    on: one(list.kind),
    edits: true,
    input: changedEntry,
    output: z.object({ id: z.uuid(), version: z.number() }),
    run: async (c) => {
      const id = c.params.id ?? '';
      const [was] = await entriesFor(c.tx, c.at.id, list, c.granted.filter, { ids: [id] });
      if (!was) throw new Refusal(problems['not-found']);
      const { name = was.name, identifier = was.identifier, expiresAt } = c.input;
      const identifierKey = await freeKey(c, list, identifier, id);
      const until = expiresAt === undefined ? was.expiresAt : expiresAt === null ? null : new Date(expiresAt);
      c.audit({ before: { name: was.name, identifier: was.identifier, expiresAt: was.expiresAt }, after: c.input });
      const entry = { id, name, identifier, identifierKey, expiresAt: until };
      return { id, version: await updateEntries(c.tx, c.at.id, list, [entry]) };
    },
  });

export const removing = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.delete`,
    does: list.words.remove,
    method: 'DELETE',
    path: `${list.path}/:id`,
    needs: list.privileges.delete,
    on: one(list.kind),
    output: z.null(),
    status: 204,
    run: async (c) => {
      const id = c.params.id ?? '';
      const stands = await standsIn(c.tx, c.at.id, list, id);
      if (stands.users + stands.appointments > 0) throw new Refusal(refused['entry-in-use'], { values: stands });
      await deleteEntries(c.tx, c.at.id, list, [id]);
      return null;
    },
  });

async function freeKey(c: Context<string>, list: ListOf, identifier: string, butNot: string | null): Promise<string> {
  const key = keyOf(identifier);
  if (!(await isIdentifierTaken(c.tx, c.at.id, list, key, butNot))) return key;
  const { code, says } = refused['identifier-taken'];
  throw new Refusal(problems.invalid, { errors: [{ field: 'identifier', code, says }] });
}
