export * from './own/operations.ts';

import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { one, operation } from '../operation.ts';
import { changeable, organization, organizations } from '../organizations/index.ts';
import { offeredRole, offeredTo } from '../roles/index.ts';
import { users } from '../users/index.ts';
import { shown, shownProvider } from './answers.ts';
import { link, unlink } from './deeds-link.ts';
import { addProvider, changeProvider, newcomer, providerOf } from './deeds-provider.ts';
import { trial, tryOut } from './trial/deeds-test.ts';
import { providerInput } from './provider.ts';
import { deleteProvider, providersOf } from './store.ts';
import { listSubjects } from './store-subjects.ts';

const { editAccess } = organizations;
const address = '/api/organizations/:id/identity-providers';

export const readProviders = operation({
  id: 'identity-provider.list',
  does: {
    en: 'See by which providers people sign in and what new users become',
    de: 'Sehen, über welche Anbieter man sich anmeldet und was neue Benutzer werden',
  },
  method: 'GET',
  path: address,
  needs: editAccess,
  on: one(organization),
  output: z.object({ items: z.array(shownProvider), roles: z.array(offeredRole) }),
  run: async (c) => {
    const at = changeable(c);
    const roles = [...(await offeredTo(c, newcomer(at.id, c.newId(), null, [])))];
    const providers = await providersOf(c.tx, at.id);
    return { items: await Promise.all(providers.map((provider) => shown(c, provider))), roles };
  },
});

export const createProvider = operation({
  id: 'identity-provider.create',
  does: { en: 'Add a provider to sign in by', de: 'Einen Anbieter für die Anmeldung hinzufügen' },
  method: 'POST',
  path: address,
  needs: editAccess,
  on: one(organization),
  input: providerInput,
  output: shownProvider,
  status: 201,
  carriesPower: true,
  run: async (c) => shown(c, await addProvider(c)),
});

export const editProvider = operation({
  id: 'identity-provider.edit',
  does: { en: 'Change a provider to sign in by', de: 'Einen Anbieter für die Anmeldung ändern' },
  method: 'PUT',
  path: `${address}/:provider`,
  needs: editAccess,
  on: one(organization),
  input: providerInput,
  output: shownProvider,
  carriesPower: true,
  run: async (c) => shown(c, await changeProvider(c)),
});

export const removeProvider = operation({
  id: 'identity-provider.delete',
  does: {
    en: 'Remove a provider; its users stay and sign in by another way',
    de: 'Einen Anbieter entfernen; seine Benutzer bleiben und melden sich anders an',
  },
  method: 'DELETE',
  path: `${address}/:provider`,
  needs: editAccess,
  on: one(organization),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const found = await providerOf(c, true);
    await deleteProvider(c.tx, c.granted, found.organization, found.id);
    c.audit({ before: { label: found.label, kind: found.kind } });
    return null;
  },
});

export const testProvider = operation({
  id: 'identity-provider.test',
  does: {
    en: 'Try a provider and be told in words what fails',
    de: 'Einen Anbieter ausprobieren und in Worten hören, was nicht geht',
  },
  method: 'POST',
  path: `${address}/:provider/test`,
  needs: editAccess,
  on: one(organization),
  output: trial,
  quiet: true,
  rate: 20,
  run: async (c) => tryOut(c, await providerOf(c)),
});

const named = z.object({ id: z.uuid(), name: z.string(), userName: z.string() }).nullable();

export const readSubjects = operation({
  id: 'identity-provider.list-subjects',
  does: {
    en: 'See who came by a provider and waits to be linked, or is',
    de: 'Sehen, wer über einen Anbieter kam und auf Verknüpfung wartet oder verknüpft ist',
  },
  method: 'GET',
  path: `${address}/subjects`,
  needs: editAccess,
  on: one(organization),
  query: z.object({ ...page, linked: z.enum(['true', 'false']).default('false') }),
  output: listOf(
    z.object({
      ...{ id: z.uuid(), provider: z.string(), subject: z.string(), name: z.string(), email: z.string().nullable() },
      ...{ seenAt: z.iso.datetime(), user: named, candidate: named },
    }),
  ),
  run: async (c) => {
    const { limit, after, linked } = c.query;
    const at = changeable(c);
    const place = readCursor(after, 1);
    const rows = await listSubjects(c.tx, at.id, linked === 'true', c.filter(users.view), limit + 1, place);
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    return {
      items: items.map(({ id, label, subject, claims, seenAt, user, candidate }) => ({
        ...{ id, provider: label, subject, user, candidate, seenAt: seenAt.toISOString() },
        name: [claims['firstName'], claims['lastName']].filter(Boolean).join(' '),
        email: claims['email'] ?? null,
      })),
      after: next,
    };
  },
});

export const linkSubjectTo = operation({
  id: 'identity-provider.link',
  does: {
    en: 'Say which user somebody of a provider is',
    de: 'Sagen, welcher Benutzer jemand von einem Anbieter ist',
  },
  method: 'PUT',
  path: `${address}/subjects/:subject`,
  needs: editAccess,
  on: one(organization),
  input: z.strictObject({ userId: z.uuid() }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    await link(c);
    return null;
  },
});

export const unlinkSubject = operation({
  id: 'identity-provider.unlink',
  does: {
    en: 'Forget which user somebody of a provider is',
    de: 'Vergessen, welcher Benutzer jemand von einem Anbieter ist',
  },
  method: 'DELETE',
  path: `${address}/subjects/:subject`,
  needs: editAccess,
  on: one(organization),
  output: z.null(),
  status: 204,
  run: async (c) => {
    await unlink(c);
    return null;
  },
});
