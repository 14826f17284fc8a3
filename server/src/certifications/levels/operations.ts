import { z } from 'zod';
import type { Context } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { certificationProblems, changedLevel, levelInput, objectiveId } from '../certification.ts';
import { granted, placeOf, refusedAt, whole, wholeCertification } from '../deeds-certification.ts';
import { certification, certifications } from '../privileges.ts';
import { deleteLevel, deleteMapping, insertLevel, insertMapping, mappingsOf, putOrder, updateLevel } from './store.ts';

const mostLevels = 30;

export const addLevel = operation({
  id: 'certification.add-level',
  does: { en: 'Add a level to a certification', de: 'Einer Zertifizierung eine Stufe hinzufügen' },
  method: 'POST',
  path: '/api/certifications/:id/levels',
  needs: certifications.addLevel,
  on: one(certification),
  input: levelInput,
  output: wholeCertification,
  status: 201,
  run: async (c) => {
    const { levels } = await granted(c);
    if (levels.length >= mostLevels)
      throw new Refusal(certificationProblems['too-many-levels'], { values: { most: String(mostLevels) } });
    demandName(levels, c.input.name);
    const made = { ...c.input, id: c.newId(), certification: c.params['id'] ?? '', position: levels.length };
    await insertLevel(c.tx, placeOf(c), made);
    c.audit({ after: c.input });
    return whole(c);
  },
});

export const editLevel = operation({
  id: 'certification.edit-level',
  does: {
    en: 'Change a level of a certification, and its place in the order',
    de: 'Eine Stufe einer Zertifizierung und ihren Platz in der Reihenfolge ändern',
  },
  method: 'PATCH',
  path: '/api/certifications/:id/levels/:level',
  needs: certifications.editLevel,
  on: one(certification),
  input: changedLevel,
  output: wholeCertification,
  run: async (c) => {
    const { was, levels } = await levelAt(c);
    const { organization } = placeOf(c);
    const { name = was.name, description = was.description, months = was.months, position } = c.input;
    const others = levels.filter(({ id }) => id !== was.id);
    demandName(others, name);
    await updateLevel(c.tx, organization, { id: was.id, name, description, months });
    if (position !== undefined)
      await putOrder(
        c.tx,
        organization,
        others.toSpliced(position, 0, was).map(({ id }) => id),
      );
    c.audit({ before: was, after: c.input });
    return whole(c);
  },
});

export const removeLevel = operation({
  id: 'certification.remove-level',
  does: {
    en: 'Take out a level of a certification that was never awarded',
    de: 'Eine Stufe einer Zertifizierung entfernen, die nie verliehen wurde',
  },
  method: 'DELETE',
  path: '/api/certifications/:id/levels/:level',
  needs: certifications.editLevel,
  on: one(certification),
  output: wholeCertification,
  run: async (c) => {
    const { was, levels } = await levelAt(c);
    if (levels.length === 1) throw new Refusal(certificationProblems['last-level']);
    if (!(await deleteLevel(c.tx, placeOf(c).organization, was.id)))
      throw new Refusal(certificationProblems['level-awarded']);
    c.audit({ before: was });
    return whole(c);
  },
});

const mappings = z.object({
  items: z.array(
    z.object({ id: z.uuid(), objective: z.string(), level: z.object({ id: z.uuid(), name: z.string() }) }),
  ),
});

export const readMappings = operation({
  id: 'certification.view-mappings',
  does: {
    en: 'See which objectives award or renew the levels of a certification',
    de: 'Sehen, welche Lernziele die Stufen einer Zertifizierung verleihen oder erneuern',
  },
  method: 'GET',
  path: '/api/certifications/:id/objectives',
  needs: certifications.viewMappings,
  on: one(certification),
  output: mappings,
  run: (c) => shownMappings(c),
});

export const addMapping = operation({
  id: 'certification.add-mapping',
  does: {
    en: 'Have an objective award or renew a level of a certification',
    de: 'Ein Lernziel eine Stufe einer Zertifizierung verleihen oder erneuern lassen',
  },
  method: 'POST',
  path: '/api/certifications/:id/objectives',
  needs: certifications.addMapping,
  on: one(certification),
  input: z.strictObject({ levelId: z.uuid(), objective: objectiveId }),
  output: mappings,
  status: 201,
  run: async (c) => {
    const { levels } = await granted(c);
    const { levelId: level, objective } = c.input;
    if (!levels.some(({ id }) => id === level)) throw refusedAt('levelId', 'level-unknown');
    const made = { id: c.newId(), certification: c.params['id'] ?? '', level, objective };
    if (!(await insertMapping(c.tx, placeOf(c), made))) throw refusedAt('objective', 'mapped-already');
    c.audit({ after: c.input });
    return shownMappings(c);
  },
});

export const removeMapping = operation({
  id: 'certification.remove-mapping',
  does: {
    en: 'End that an objective awards or renews a level of a certification',
    de: 'Beenden, dass ein Lernziel eine Stufe einer Zertifizierung verleiht oder erneuert',
  },
  method: 'DELETE',
  path: '/api/certifications/:id/objectives/:mapping',
  needs: certifications.removeMapping,
  on: one(certification),
  output: mappings,
  run: async (c) => {
    const { id = '', mapping = '' } = c.params;
    const objective = await deleteMapping(c.tx, placeOf(c).organization, id, mapping);
    if (objective === null) throw new Refusal(problems['not-found']);
    c.audit({ before: { objective } });
    return shownMappings(c);
  },
});

async function shownMappings(c: Context<string>): Promise<z.input<typeof mappings>> {
  return { items: [...(await mappingsOf(c.tx, placeOf(c).organization, c.params['id'] ?? ''))] };
}

/** The level in the address, and all of its certification in their order. */
async function levelAt(c: Context<string>) {
  const { levels } = await granted(c);
  const was = levels.find(({ id }) => id === c.params['level']);
  if (!was) throw new Refusal(problems['not-found']);
  return { was, levels };
}

function demandName(levels: readonly Readonly<{ name: string }>[], name: string): void {
  const key = keyOf(name);
  if (levels.some((one) => keyOf(one.name) === key)) throw refusedAt('name', 'name-taken');
}
