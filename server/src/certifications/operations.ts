import { z } from 'zod';
import type { Context } from '../context.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, one, operation, would } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { say } from '../text.ts';
import {
  certificationProblems,
  type CertificationState,
  certificationStates,
  changedCertification,
  newCertification,
} from './certification.ts';
import {
  changed,
  demandFeature,
  demandIdentifier,
  demandThings,
  demandWindow,
  granted,
  listedCertification,
  placeOf,
  shown,
  whole,
  wholeCertification,
} from './deeds-certification.ts';
import { insertLevel } from './levels/store.ts';
import { awards, certification, certifications } from './privileges.ts';
import {
  awardsOf,
  deleteCertification,
  insertCertification,
  listCertifications,
  putRequirements,
  setCertificationState,
  updateCertification,
} from './store.ts';

export const readCertifications = operation({
  id: 'certification.list',
  does: { en: 'List the certifications within reach', de: 'Die erreichbaren Zertifizierungen auflisten' },
  method: 'GET',
  path: '/api/certifications',
  needs: certifications.view,
  on: many(certification),
  query: z.object({ ...page, state: z.enum(certificationStates).optional() }),
  output: listOf(listedCertification),
  run: async (c) => {
    const { limit, after, state = null } = c.query;
    const wanted = { organization: c.at.id, state, limit: limit + 1, after: readCursor(after, 2) };
    const rows = await listCertifications(c.tx, c.granted, wanted);
    const { items, after: next } = paged(rows, limit, (row) => [row.nameKey, row.thing.id ?? '']);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readCertification = operation({
  id: 'certification.view',
  does: {
    en: 'See a certification with its levels and what earns it',
    de: 'Eine Zertifizierung mit ihren Stufen ansehen, und womit sie erworben wird',
  },
  method: 'GET',
  path: '/api/certifications/:id',
  needs: certifications.view,
  on: one(certification),
  output: wholeCertification,
  run: (c) => whole(c),
});

export const createCertification = operation({
  id: 'certification.create',
  does: { en: 'Add a certification', de: 'Eine Zertifizierung hinzufügen' },
  method: 'POST',
  path: '/api/certifications',
  needs: certifications.create,
  on: would(certification, () => ({})),
  input: newCertification,
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    demandFeature(c);
    const id = c.newId();
    const place = placeOf(c);
    await demandIdentifier(c, c.input.identifier, null);
    await insertCertification(c.tx, place, { ...c.input, id, at: c.now });
    // it begins with one level, called as the certification
    const level = { name: c.input.name, description: '', months: null };
    await insertLevel(c.tx, place, { ...level, certification: id, id: c.newId(), position: 0 });
    c.audit({ thing: { kind: certification.id, id }, after: c.input });
    return { id };
  },
});

export const editCertification = operation({
  id: 'certification.edit',
  does: {
    en: 'Change what earns and renews a certification and how long it is valid',
    de: 'Ändern, womit eine Zertifizierung erworben und erneuert wird und wie lange sie gilt',
  },
  method: 'PATCH',
  path: '/api/certifications/:id',
  needs: certifications.edit,
  on: one(certification),
  edits: true,
  input: changedCertification,
  output: wholeCertification,
  run: async (c) => {
    const was = await granted(c);
    const { earns, renews } = c.input;
    const said = changed(was, c.input);
    demandWindow(said, was.levels);
    if (said.identifier !== was.identifier) await demandIdentifier(c, said.identifier, was.thing.id);
    if (earns) await demandThings(c, was.earns, earns);
    if (renews) await demandThings(c, was.renews, renews);
    const place = placeOf(c);
    if ((await updateCertification(c.tx, c.granted, place.organization, said)) === undefined)
      throw new Refusal(problems['changed-meanwhile']);
    const id = c.params['id'] ?? '';
    if (earns) await putRequirements(c.tx, place, id, 'earns', earns.things);
    if (renews) await putRequirements(c.tx, place, id, 'renews', renews.things);
    const { thing: _, ...before } = was;
    c.audit({ before, after: c.input });
    return whole(c);
  },
});

export const retireCertification = operation({
  id: 'certification.retire',
  does: {
    en: 'Retire a certification; what was awarded stays',
    de: 'Eine Zertifizierung außer Dienst stellen; was verliehen wurde, bleibt',
  },
  method: 'POST',
  path: '/api/certifications/:id/retire',
  needs: certifications.edit,
  on: one(certification),
  output: wholeCertification,
  run: (c) => becomes(c, 'retired'),
});

export const reinstateCertification = operation({
  id: 'certification.reinstate',
  does: { en: 'Have a retired certification awarded again', de: 'Eine Zertifizierung wieder verleihen lassen' },
  method: 'POST',
  path: '/api/certifications/:id/reinstate',
  needs: certifications.edit,
  on: one(certification),
  output: wholeCertification,
  run: (c) => becomes(c, 'active'),
});

async function becomes(c: Context<'certification.edit'>, state: CertificationState) {
  const was = await granted(c);
  if (was.state === state) throw new Refusal(certificationProblems['state-already']);
  await setCertificationState(c.tx, c.granted, placeOf(c).organization, state);
  c.audit({ before: { state: was.state }, after: { state } });
  return whole(c);
}

export const removeCertification = operation({
  id: 'certification.delete',
  does: {
    en: 'Delete a certification that was never awarded',
    de: 'Eine Zertifizierung löschen, die nie verliehen wurde',
  },
  method: 'DELETE',
  path: '/api/certifications/:id',
  needs: certifications.delete,
  on: one(certification),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await granted(c);
    const place = placeOf(c);
    const { count, users } = await awardsOf(c.tx, place.organization, was.thing.id ?? '', c.filter(awards.view));
    if (count > 0)
      throw new Refusal(certificationProblems['certification-awarded'], { values: awarded(c, count, users) });
    await deleteCertification(c.tx, place, was.thing.id ?? '');
    c.audit({ before: { name: was.name, identifier: was.identifier } });
    return null;
  },
});

/** Those of them whom the asker may see, by name, and that there are others. */
function awarded(c: Context<string>, count: number, users: readonly string[]) {
  const more = users.length < count ? [say({ en: 'and others', de: 'und andere' }, c.language)] : [];
  return { count: String(count), users: [...users, ...more].join(', ') };
}
