import { z } from 'zod';
import { audit, auditEntry, entriesAbout } from '../../audit/index.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, operation } from '../../operation.ts';
import { clients, organization } from '../../organizations/index.ts';
import { Refusal } from '../../refusal.ts';
import { refused } from '../problems.ts';
import { setEntered } from '../store.ts';
import { tellTenant, visitIn } from './deeds-visit.ts';

const entering = 'organization.enter';

export const enterOrganization = operation({
  id: entering,
  does: { en: 'Enter an organization below', de: 'Eine Organisation darunter betreten' },
  method: 'POST',
  path: '/api/my/entered',
  needs: 'signed in',
  because: 'It only chooses among the organizations that scopes of mine reach; what is done there is decided there.',
  input: z.strictObject({
    organization: z.uuid(),
    /** Whoever administers the organization that is entered reads it. */ reason: z
      .string()
      .trim()
      .max(500)
      .nullable()
      .default(null),
  }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const target = c.input.organization;
    const isOwn = target === c.organization.id;
    const thing = { kind: organization.id, id: target, organization: target, facts: {} };
    const may = isOwn || c.check(clients.enter, thing).allowed;
    const tenant = may ? await c.server.directory.tenantOf(target) : null;
    const isErased = c.server.directory.known(target)?.state === 'erased';
    if (!c.user.signIn || !tenant || isErased) throw new Refusal(refused['not-enterable']);
    await setEntered(c.tx, c.organization.id, c.user.signIn, isOwn ? null : target);
    const reason = c.input.reason || undefined;
    c.audit({ thing: { ...thing, organization: c.organization.id }, reason });
    if (isOwn) return null;
    // whoever administers the organization sees in its own audit who came in, from where and why
    if (tenant === c.organization.tenant) c.audit({ thing, after: { from: c.organization.name }, reason });
    else await tellTenant(c, { tenant, organization: target }, { operation: entering, reason: reason ?? null });
    return null;
  },
});

export const leaveOrganization = operation({
  id: 'organization.leave',
  does: { en: 'Leave the organization that was entered', de: 'Die betretene Organisation verlassen' },
  method: 'DELETE',
  path: '/api/my/entered',
  needs: 'signed in',
  because: 'Going home is always possible.',
  output: z.null(),
  status: 204,
  run: async (c) => {
    if (c.user.signIn) await setEntered(c.tx, c.organization.id, c.user.signIn, null);
    return null;
  },
});

export const readVisitors = operation({
  id: 'organization.visitors',
  does: {
    en: 'See who entered an organization from above, when and why',
    de: 'Sehen, wer eine Organisation von oben betreten hat, wann und warum',
  },
  method: 'GET',
  path: '/api/organizations/:id/visitors',
  needs: audit.view,
  on: many(auditEntry),
  query: z.object(page),
  output: listOf(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      by: z.string().nullable(),
      /** The organization they belong to. */ from: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const id = c.params['id'] ?? '';
    const asked = { after: readCursor(after, ['moment', 'id']), limit: limit + 1 };
    const only = { organization: id, operation: entering };
    const rows = await entriesAbout(c.tx, c.granted.filter, { kind: organization.id, id }, asked, only);
    const { items, after: next } = paged(rows, limit, (row) => [row.at.toISOString(), row.id]);
    return { items: items.map(visitIn), after: next };
  },
});
