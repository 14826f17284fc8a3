import { z } from 'zod';
import { course, courses, editCourse } from '../content/index.ts';
import { createGroup, editGroup, group, groups } from '../groups/index.ts';
import type { Operation } from '../operation.ts';
import { many, one, operation } from '../operation.ts';
import type { Text } from '../text.ts';
import { createUser, editUser, user, users } from '../users/index.ts';
import {
  createDepartment,
  createJobTitle,
  createLocation,
  department,
  editDepartment,
  editJobTitle,
  editLocation,
  jobTitle,
  location,
  locations,
} from '../workplace/index.ts';
import { departments, jobTitles } from '../workplace/privileges.ts';
import { type Linked, linked, put, unlink } from './deeds-links.ts';
import { linksOf, type LinkKind } from './store.ts';

type Declared<K extends LinkKind> = Linked<K> & Readonly<{ path: string; called: Text }>;

const ofUsers: Declared<'user'> = {
  ...{ kind: user, create: createUser, edit: editUser, privileges: users, onlyNew: ['role', 'password'] },
  ...{ path: 'users', called: { en: 'a user', de: 'einen Benutzer' } },
};
const ofLocations: Declared<'location'> = {
  ...{ kind: location, create: createLocation, edit: editLocation, privileges: locations },
  ...{ onlyNew: ['levelId', 'parentId'], path: 'locations', called: { en: 'a location', de: 'einen Standort' } },
};
const ofDepartments: Declared<'department'> = {
  ...{ kind: department, create: createDepartment, edit: editDepartment, privileges: departments, onlyNew: [] },
  ...{ path: 'departments', called: { en: 'a department', de: 'eine Abteilung' } },
};
const ofJobTitles: Declared<'job-title'> = {
  ...{ kind: jobTitle, create: createJobTitle, edit: editJobTitle, privileges: jobTitles, onlyNew: [] },
  ...{ path: 'job-titles', called: { en: 'a job title', de: 'eine Stellenbezeichnung' } },
};
const ofGroups: Declared<'group'> = {
  ...{ kind: group, create: createGroup, edit: editGroup, privileges: groups, onlyNew: ['kind'] },
  ...{ path: 'groups', called: { en: 'a group', de: 'eine Gruppe' } },
};
const ofCourses: Declared<'course'> = {
  ...{ kind: course, edit: editCourse, privileges: courses, onlyNew: [] },
  ...{ path: 'courses', called: { en: 'a course', de: 'einen Kurs' } },
};

export const putUserByExternalId = putting(ofUsers);
export const readUserByExternalId = reading(ofUsers);
export const unlinkUser = unlinking(ofUsers);
export const readLinksOfUser = listing(ofUsers);
export const putLocationByExternalId = putting(ofLocations);
export const readLocationByExternalId = reading(ofLocations);
export const unlinkLocation = unlinking(ofLocations);
export const putDepartmentByExternalId = putting(ofDepartments);
export const readDepartmentByExternalId = reading(ofDepartments);
export const unlinkDepartment = unlinking(ofDepartments);
export const putJobTitleByExternalId = putting(ofJobTitles);
export const readJobTitleByExternalId = reading(ofJobTitles);
export const unlinkJobTitle = unlinking(ofJobTitles);
export const putGroupByExternalId = putting(ofGroups);
export const readGroupByExternalId = reading(ofGroups);
export const unlinkGroup = unlinking(ofGroups);
export const putCourseByExternalId = putting(ofCourses);
export const readCourseByExternalId = reading(ofCourses);
export const unlinkCourse = unlinking(ofCourses);

function addressOf({ path }: Readonly<{ path: string }>): string {
  return `/api/${path}/by-external-id/:source/:externalId`;
}

function putting<K extends LinkKind>(of: Declared<K>): Operation {
  return operation({
    id: `${of.kind.id}.put-by-external-id`,
    does: {
      en: `Add or change ${of.called.en} by what another system calls it`,
      de: `Was ein anderes System so nennt, anlegen oder ändern: ${of.called.de}`,
    },
    method: 'PUT',
    path: addressOf(of),
    parameters: { source: 'text', externalId: 'text' },
    needs: of.privileges.edit,
    on: many(of.kind),
    // the audit entry is that of what is added or changed
    quiet: true,
    input: inputOf(of),
    output: z.object({ id: z.uuid(), isNew: z.boolean(), isChanged: z.boolean(), version: z.number() }),
    carriesPower: true,
    run: (c) => put(c, of, c.input),
  });
}

function reading<K extends LinkKind>(of: Declared<K>): Operation {
  return operation({
    id: `${of.kind.id}.find-by-external-id`,
    does: {
      en: `Find ${of.called.en} by what another system calls it`,
      de: `Finden, was ein anderes System so nennt: ${of.called.de}`,
    },
    method: 'GET',
    path: addressOf(of),
    parameters: { source: 'text', externalId: 'text' },
    needs: of.privileges.view,
    on: many(of.kind),
    output: z.object({
      id: z.uuid(),
      source: z.string(),
      externalId: z.string(),
      /** Of a user who was merged into this one. */ isFormer: z.boolean(),
      version: z.number(),
    }),
    run: async (c) => {
      const { at, externalId, link, there } = await linked(c, of);
      return { id: link.thing, source: at.source, externalId, isFormer: link.isFormer, version: there.version };
    },
  });
}

function unlinking<K extends LinkKind>(of: Declared<K>): Operation {
  return operation({
    id: `${of.kind.id}.unlink`,
    does: {
      en: `Forget what another system calls ${of.called.en}`,
      de: `Vergessen, wie ein anderes System etwas nennt: ${of.called.de}`,
    },
    method: 'DELETE',
    path: addressOf(of),
    parameters: { source: 'text', externalId: 'text' },
    needs: of.privileges.edit,
    on: many(of.kind),
    output: z.null(),
    status: 204,
    run: async (c) => {
      await unlink(c, of);
      return null;
    },
  });
}

function listing<K extends LinkKind>(of: Declared<K>): Operation {
  return operation({
    id: `${of.kind.id}.list-external-ids`,
    does: {
      en: `See what other systems call ${of.called.en}`,
      de: `Sehen, wie andere Systeme etwas nennen: ${of.called.de}`,
    },
    method: 'GET',
    path: `/api/${of.path}/:id/external-ids`,
    needs: of.privileges.view,
    on: one(of.kind),
    output: z.object({
      items: z.array(z.object({ source: z.string(), name: z.string(), externalId: z.string(), isFormer: z.boolean() })),
    }),
    run: async (c) => {
      const organization = c.granted.thing?.organization ?? c.at.id;
      return { items: [...(await linksOf(c.tx, organization, of.kind.id, c.params['id'] ?? ''))] };
    },
  });
}

/** What may be said: as when it is added and as when it is changed, and which thing is meant. */
function inputOf<K extends LinkKind>({ create, edit }: Declared<K>) {
  const fields = { ...fieldsOf(create), ...fieldsOf(edit) };
  return z.strictObject({ ...fields, /** Names this one, instead of adding one. */ id: z.uuid().optional() });
}

function fieldsOf(of: Operation | undefined): Record<string, z.ZodType> {
  if (!(of?.input instanceof z.ZodObject)) return {};
  // what is not said is left as it is: it gets no value here
  const plain = (field: unknown) => (field instanceof z.ZodDefault ? field.unwrap() : field) as z.ZodType;
  return Object.fromEntries(Object.entries(of.input.shape).map(([name, field]) => [name, plain(field).optional()]));
}
