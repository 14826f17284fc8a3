import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, operation } from '../operation.ts';
import { narrowing, placeOf, shown, shownEntry, soughtBy } from './entry.ts';
import { audit, auditEntry } from './privileges.ts';
import { listEntries } from './store-list.ts';

export * from './operations-export.ts';

export const readAudit = operation({
  id: 'audit.list',
  does: {
    en: 'Search what was done and refused, the newest first',
    de: 'Suchen, was getan und abgelehnt wurde, das Neueste zuerst',
  },
  method: 'GET',
  path: '/api/audit',
  needs: audit.view,
  on: many(auditEntry),
  query: z.object({ ...page, ...narrowing }),
  output: listOf(shownEntry),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listEntries(c.tx, soughtBy(c), {
      ...{ tenant: c.at.tenant, organization: c.at.id, within: c.granted.filter },
      ...{ after: readCursor(after, ['moment', 'id']), now: c.now, limit: limit + 1 },
    });
    const { items, after: next } = paged(rows, limit, placeOf);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});
