import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Answer, Body, EntryQuery, EntryRow } from '../api/types.ts';
import type { PrivilegeId } from '../api/privileges.gen.ts';
import type { Counted, Text } from '../say.ts';

type Changed = Partial<EntryBody>;
export type EntryBody = Readonly<{ name: string; identifier: string; expiresAt: string | null }>;
export type MergePreview = Answer<'POST /api/departments/{id}/merge-preview'>;
export type FileResult = Answer<'POST /api/departments/import-check'>;

/** One of the two lists of the workplace, as the screens ask the server for it and speak of it. */
export type EntryList = Readonly<{
  key: string;
  kind: string;
  privileges: Readonly<Record<'create' | 'edit' | 'delete', PrivilegeId>>;
  words: Readonly<{ add: Text; edit: Text; remove: Text; merge: Text; none: Text; help: Text; counted: Counted }>;
  filter: 'department' | null;
  list: (query: EntryQuery, signal: AbortSignal) => Promise<{ items: EntryRow[]; after: string | null }>;
  add: (body: Body<'POST /api/departments'>) => Promise<unknown>;
  change: (row: EntryRow, body: Changed) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
  preview: (id: string, ids: string[]) => Promise<MergePreview>;
  merge: (id: string, ids: string[]) => Promise<unknown>;
  check: (csv: string) => Promise<FileResult>;
  import: (csv: string) => Promise<FileResult>;
}>;

export const entriesQuery = (of: EntryList, filters: EntryQuery) =>
  infiniteQueryOptions({
    queryKey: [of.key, filters],
    queryFn: ({ pageParam, signal }) => of.list({ ...filters, limit: 100, after: pageParam || undefined }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.after,
  });

export const departmentList: EntryList = {
  key: 'departments',
  kind: 'department',
  privileges: { create: 'department.create', edit: 'department.edit', delete: 'department.delete' },
  words: {
    add: { en: 'Add [department|department]', de: '[department|Abteilung] anlegen' },
    edit: { en: 'Change [department|department]', de: '[department|Abteilung] ändern' },
    remove: { en: 'Delete [department|department]', de: '[department|Abteilung] löschen' },
    merge: { en: 'Merge [departments|departments]', de: '[departments|Abteilungen] zusammenführen' },
    none: { en: 'No [departments|departments] yet', de: 'Noch keine [departments|Abteilungen]' },
    help: {
      en: '[users|Users] belong to [department|a department], lists and reports are narrowed by it.',
      de: '[users|Benutzer] gehören zu [departments|Abteilungen], Listen und Berichte lassen sich danach filtern.',
    },
    counted: {
      en: { one: '{n} [department|department]', other: '{n} [departments|departments]' },
      de: { one: '{n} [department|Abteilung]', other: '{n} [departments|Abteilungen]' },
    },
  },
  filter: 'department',
  list: (query, signal) => ask('GET /api/departments', { query, signal }),
  add: (body) => ask('POST /api/departments', { body }),
  change: ({ id, version }, body) => ask('PATCH /api/departments/{id}', { params: { id }, body, version }),
  remove: (id) => ask('DELETE /api/departments/{id}', { params: { id } }),
  preview: (id, ids) => ask('POST /api/departments/{id}/merge-preview', { params: { id }, body: { ids } }),
  merge: (id, ids) => ask('POST /api/departments/{id}/merge', { params: { id }, body: { ids } }),
  check: (csv) => ask('POST /api/departments/import-check', { body: { csv } }),
  import: (csv) => ask('POST /api/departments/import', { body: { csv } }),
};

export const jobTitleList: EntryList = {
  key: 'job-titles',
  kind: 'job-title',
  privileges: { create: 'job-title.create', edit: 'job-title.edit', delete: 'job-title.delete' },
  words: {
    add: { en: 'Add job title', de: 'Stellenbezeichnung anlegen' },
    edit: { en: 'Change job title', de: 'Stellenbezeichnung ändern' },
    remove: { en: 'Delete job title', de: 'Stellenbezeichnung löschen' },
    merge: { en: 'Merge job titles', de: 'Stellenbezeichnungen zusammenführen' },
    none: { en: 'No job titles yet', de: 'Noch keine Stellenbezeichnungen' },
    help: {
      en: '[user|A user] has one job title; it stands on the profile.',
      de: 'Alle [users|Benutzer] können eine Stellenbezeichnung haben; sie steht im Profil.',
    },
    counted: {
      en: { one: '{n} job title', other: '{n} job titles' },
      de: { one: '{n} Stellenbezeichnung', other: '{n} Stellenbezeichnungen' },
    },
  },
  filter: null,
  list: (query, signal) => ask('GET /api/job-titles', { query, signal }),
  add: (body) => ask('POST /api/job-titles', { body }),
  change: ({ id, version }, body) => ask('PATCH /api/job-titles/{id}', { params: { id }, body, version }),
  remove: (id) => ask('DELETE /api/job-titles/{id}', { params: { id } }),
  preview: (id, ids) => ask('POST /api/job-titles/{id}/merge-preview', { params: { id }, body: { ids } }),
  merge: (id, ids) => ask('POST /api/job-titles/{id}/merge', { params: { id }, body: { ids } }),
  check: (csv) => ask('POST /api/job-titles/import-check', { body: { csv } }),
  import: (csv) => ask('POST /api/job-titles/import', { body: { csv } }),
};
