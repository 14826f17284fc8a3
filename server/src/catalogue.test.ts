import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Kind, readable, type Source } from '@ambit/policy';
import { allKinds, allPrivileges } from './catalogue.ts';

const folder = new URL('./database/migrations/', import.meta.url);
const schema = readdirSync(folder)
  .toSorted()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

/** Table -> the text between its brackets. */
const tables = new Map(
  [...schema.matchAll(/create table (\w+) \(\n(.*?)\n\);/gs)].map(([, table = '', columns = '']) => [table, columns]),
);
for (const [, table = '', column = ''] of schema.matchAll(/alter table (\w+) add column (.*?);/gs))
  tables.set(table, `${tables.get(table) ?? ''},\n${column}`);

test('Every kind reads columns that are in the schema, whatever migration added them', () => {
  assert.ok(allKinds.length > 40);
  assert.deepEqual(
    allKinds.flatMap((kind) => columnsOf(kind)).filter((read) => !isThere(read)),
    [],
  );
});

test('Every scope a privilege offers can be read on one of its sides', () => {
  for (const { id, on, scopes } of allPrivileges) {
    const kinds: readonly Kind[] = isKind(on) ? [on] : Object.values(on);
    for (const scope of scopes)
      assert.ok(
        kinds.some((kind) => readable(kind, scope)),
        `${id}: ${scope}`,
      );
  }
});

test('Ids of kinds and privileges are declared once', () => {
  for (const ids of [allKinds.map(({ id }) => id), allPrivileges.map(({ id }) => id)])
    assert.equal(new Set(ids).size, ids.length);
});

type Column = Readonly<{ table: string; column: string }>;

function columnsOf(kind: Kind): readonly Column[] {
  const parts = Object.values(kind.parts ?? {}).map(({ by }) => ({ table: kind.table, column: by }));
  const organization = { table: kind.table, column: kind.organizationColumn ?? 'organization_id' };
  const conditions = Object.values(kind.conditions ?? {}).flatMap((source) => {
    if (typeof source === 'object' && 'of' in source) return [];
    return { table: kind.table, column: typeof source === 'string' ? source : source.column };
  });
  return [
    organization,
    ...parts,
    ...conditions,
    ...Object.values(kind.facts).flatMap((source) => readBy(kind, source)),
  ];
}

function readBy(kind: Kind, source: Source): readonly Column[] {
  if (typeof source === 'string') return [{ table: kind.table, column: source }];
  if ('each' in source) return [{ table: kind.table, column: source.each }];
  if ('link' in source) return [source.thing, source.value].map((column) => ({ table: source.link, column }));
  if ('both' in source) return source.both.flatMap((one) => readBy(kind, one));
  if ('first' in source) return source.first.flatMap((one) => readBy(kind, one));
  return [];
}

const isThere = ({ table, column }: Column): boolean =>
  new RegExp(`(^|,|\\s)${column} \\w`).test(tables.get(table) ?? '');

const isKind = (on: Kind | Readonly<Record<string, Kind>>): on is Kind => typeof on.table === 'string';
