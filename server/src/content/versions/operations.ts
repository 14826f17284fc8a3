import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { byOf, placeOf } from '../authoring/deeds-draft.ts';
import { itemKindOf } from '../authoring/item-kinds.ts';
import { filesOf, shownFile } from '../files/deeds-files.ts';
import { course, courses } from '../privileges.ts';
import { note } from './deeds-history.ts';
import { type ListedEntry, listEntries } from './store-history.ts';
import { findVersion, listVersions, retire, type Version, type VersionItem } from './store.ts';
import { fates, loaded, versionProblems, versionStates } from './version.ts';

const shownVersion = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(versionStates),
  changeSummary: z.string(),
  /** What was decided for people in progress. */ people: z.enum(fates).nullable(),
  /** Parts that can be opened. */ itemCount: z.number(),
  createdAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  publishedBy: z.string().nullable(),
  /** When it went out of force, or was retired. */ endedAt: z.iso.datetime().nullable(),
});

export const readVersions = operation({
  id: 'course-version.list',
  does: { en: 'List the versions of a course', de: 'Die Versionen eines Kurses auflisten' },
  method: 'GET',
  path: '/api/courses/:id/versions',
  needs: courses.viewHistory,
  on: one(course),
  output: z.object({ items: z.array(shownVersion) }),
  run: async (c) => {
    const rows = await listVersions(c.tx, placeOf(c).organization, c.params.id ?? '');
    return { items: rows.map(shown) };
  },
});

export const readVersion = operation({
  id: 'course-version.view',
  does: { en: 'Look at a version of a course', de: 'Eine Version eines Kurses ansehen' },
  method: 'GET',
  path: '/api/courses/:id/versions/:version',
  needs: courses.viewHistory,
  on: one(course),
  output: shownVersion.extend({
    items: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        kind: z.string(),
        depth: z.number(),
        launchable: z.boolean(),
        /** Of the shape of its kind; null for parts of packages. */ content: z.unknown(),
        files: z.array(shownFile),
      }),
    ),
  }),
  run: async (c) => {
    const { organization } = placeOf(c);
    const found = await findVersion(c.tx, organization, c.params.id ?? '', c.params['version'] ?? '');
    if (!found) throw new Refusal(problems['not-found']);
    const files = await filesOf(c, organization, [...new Set(found.items.flatMap(filesIn))]);
    const items = found.items.map((item) => {
      const used = new Set(filesIn(item));
      return { ...item, files: files.filter(({ id }) => used.has(id)) };
    });
    return { ...shown(found), items };
  },
});

export const retireVersion = operation({
  id: 'course-version.retire',
  does: {
    en: 'Retire a version that was replaced; whoever still learns from it goes on with the one in force',
    de: 'Eine abgelöste Version außer Dienst stellen; wer noch danach lernt, macht mit der geltenden weiter',
  },
  method: 'POST',
  path: '/api/courses/:id/versions/:version/retire',
  needs: courses.publish,
  on: one(course),
  input: z.strictObject({ people: z.enum(['move', 'restart']).default('move') }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { organization } = placeOf(c);
    const [id, version] = [c.params.id ?? '', c.params['version'] ?? ''];
    const was = await findVersion(c.tx, organization, id, version);
    if (!was) throw new Refusal(problems['not-found']);
    if (!(await retire(c.tx, organization, id, version, c.now))) throw new Refusal(versionProblems['version-in-force']);
    const { people } = c.input;
    await note(c, id, 'version-retired', { name: was.number });
    c.audit({ before: { state: was.state, number: was.number }, after: { state: 'obsolete', people } });
    await c.happened({ kind: 'version-retired', course: id, version, people, by: byOf(c), organization });
    return null;
  },
});

export const readHistory = operation({
  id: 'course.history',
  does: {
    en: 'See what was loaded into a course, when and by whom',
    de: 'Sehen, was wann und von wem in einen Kurs geladen wurde',
  },
  method: 'GET',
  path: '/api/courses/:id/history',
  needs: courses.viewHistory,
  on: one(course),
  query: z.object(page),
  output: listOf(
    z.object({
      id: z.uuid(),
      what: z.enum(loaded),
      /** The name of the file, the title and kind of the item, the number of the version. */
      name: z.string(),
      kind: z.string().nullable(),
      /** How many items came, where a package was loaded. */ items: z.number().nullable(),
      /** Bytes of a file. */ size: z.number().nullable(),
      at: z.iso.datetime(),
      /** Empty: the data of whoever it was is erased. */ by: z.string(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const asked = { before: readCursor(after, 1)?.[0] ?? null, limit: limit + 1 };
    const rows = await listEntries(c.tx, placeOf(c).organization, c.params.id ?? '', asked);
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return { items: items.map(shownEntry), after: next };
  },
});

const entryDetail = z.object({
  name: z.string().catch(''),
  kind: z.string().nullable().catch(null),
  items: z.number().nullable().catch(null),
  size: z.number().nullable().catch(null),
});

const shownEntry = ({ detail, at, ...row }: ListedEntry) => ({
  ...row,
  ...entryDetail.parse(detail),
  at: at.toISOString(),
});

const filesIn = ({ kind, content }: VersionItem): readonly string[] =>
  content === null ? [] : (itemKindOf(kind)?.files(content) ?? []);

const shown = (row: Version) => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});
