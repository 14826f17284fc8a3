import { z } from 'zod';
import { largestEvidence } from '../../content/index.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation } from '../../operation.ts';
import { enrollment, enrollments, exemptions, results } from '../privileges.ts';
import {
  addFile,
  answer,
  endEarly,
  exempt,
  exemptMany,
  fileOf,
  leftOut,
  shownExemption,
  shownIn,
  sortedOut,
  takeBack,
} from './deeds-exemption.ts';
import { answered, because, chosenEnrollments, exemptionStates, term, termForMany } from './exemption.ts';
import { listExemptions } from './store-read.ts';

export const readExemptions = operation({
  id: 'exemption.list',
  does: {
    en: 'List the exemptions within reach, and who asks for one',
    de: 'Die erreichbaren Befreiungen auflisten und wer eine beantragt',
  },
  method: 'GET',
  path: '/api/exemptions',
  needs: results.viewStatus,
  on: many(enrollment),
  query: z.object({ ...page, state: z.enum(exemptionStates).default('given') }),
  output: listOf(
    shownExemption.extend({
      enrollmentId: z.uuid(),
      user: z.object({ id: z.uuid(), name: z.string() }),
      course: z.object({ id: z.uuid(), title: z.string() }),
      may: z.object({ editResult: z.union([z.literal(true), z.object({ reason: z.string() })]) }),
    }),
  ),
  run: async (c) => {
    const { limit, after, state } = c.query;
    const of = { organization: c.at.id, state };
    const rows = await listExemptions(c.tx, c.granted, of, limit + 1, readCursor(after, ['moment', 'id']));
    const { items, after: next } = paged(rows, limit, (row) => [row.createdAt.toISOString(), row.exemption.id]);
    return {
      items: items.map(({ exemption, thing, user, course: of }) => ({
        ...shownIn(c, exemption),
        ...{ enrollmentId: thing.id ?? '', user, course: of },
        may: mayOf(c, thing, { editResult: enrollments.editResult }),
      })),
      after: next,
    };
  },
});

const made = z.object({ id: z.uuid() });

export const giveExemption = operation({
  id: 'exemption.give',
  does: {
    en: 'Exempt a user from a course for some time',
    de: 'Einen Benutzer für einige Zeit von einem Kurs befreien',
  },
  method: 'POST',
  path: '/api/enrollments/:id/exemptions',
  needs: enrollments.editResult,
  on: one(enrollment),
  input: term,
  output: made,
  status: 201,
  run: (c) => exempt(c, false),
});

export const askForExemption = operation({
  id: 'exemption.ask',
  does: { en: 'Ask for an exemption from a course', de: 'Eine Befreiung von einem Kurs beantragen' },
  method: 'POST',
  path: '/api/enrollments/:id/exemption-requests',
  needs: exemptions.ask,
  ownHand: true,
  on: one(enrollment),
  input: term,
  output: made,
  status: 201,
  run: (c) => exempt(c, true),
});

export const takeBackRequest = operation({
  id: 'exemption.take-back',
  does: { en: 'Take back the exemption I asked for', de: 'Die Befreiung zurücknehmen, die ich beantragt habe' },
  method: 'DELETE',
  path: '/api/enrollments/:id/exemption-requests/:exemption',
  needs: exemptions.ask,
  ownHand: true,
  on: one(enrollment),
  output: z.null(),
  status: 204,
  run: takeBack,
});

const left = z.array(z.object({ reason: z.string(), count: z.number(), names: z.array(z.string()) }));

export const previewExemptions = operation({
  id: 'exemption.preview',
  does: {
    en: 'See who would be exempted from a course, and who stays as they are and why',
    de: 'Sehen, wer von einem Kurs befreit würde, wer nicht und warum',
  },
  method: 'POST',
  path: '/api/courses/:id/exemptions/preview',
  needs: enrollments.editResult,
  on: many(enrollment),
  input: chosenEnrollments,
  output: z.object({ exempts: z.number(), left }),
  quiet: true,
  run: async (c) => {
    const sorted = await sortedOut(c, c.input.enrollments);
    return { exempts: sorted.fresh.length, left: leftOut(c, sorted.left) };
  },
});

export const giveExemptions = operation({
  id: 'exemption.give-many',
  does: { en: 'Exempt several users from a course', de: 'Mehrere Benutzer von einem Kurs befreien' },
  method: 'POST',
  path: '/api/courses/:id/exemptions',
  needs: enrollments.editResult,
  on: many(enrollment),
  input: termForMany,
  output: z.object({ exempted: z.number(), left }),
  status: 201,
  run: async (c) => {
    const sorted = await exemptMany(c);
    return { exempted: sorted.fresh.length, left: leftOut(c, sorted.left) };
  },
});

export const approveExemption = operation({
  id: 'exemption.approve',
  does: { en: 'Give an exemption that was asked for', de: 'Eine beantragte Befreiung erteilen' },
  method: 'POST',
  path: '/api/enrollments/:id/exemptions/:exemption/approval',
  needs: enrollments.editResult,
  on: one(enrollment),
  input: answered,
  output: z.null(),
  status: 204,
  run: (c) => answer(c, 'given'),
});

export const refuseExemption = operation({
  id: 'exemption.refuse',
  does: {
    en: 'Refuse an exemption that was asked for, with a reason',
    de: 'Eine beantragte Befreiung mit Begründung ablehnen',
  },
  method: 'POST',
  path: '/api/enrollments/:id/exemptions/:exemption/refusal',
  needs: enrollments.editResult,
  on: one(enrollment),
  input: because,
  output: z.null(),
  status: 204,
  run: (c) => answer(c, 'refused'),
});

export const endExemption = operation({
  id: 'exemption.end',
  does: {
    en: 'End an exemption before its last day, with a reason',
    de: 'Eine Befreiung vor ihrem letzten Tag mit Begründung beenden',
  },
  method: 'POST',
  path: '/api/enrollments/:id/exemptions/:exemption/end',
  needs: enrollments.editResult,
  on: one(enrollment),
  input: because,
  output: z.null(),
  status: 204,
  run: endEarly,
});

const file = z.object({ name: z.string(), size: z.number() });

export const addEvidence = operation({
  id: 'exemption.add-evidence',
  does: { en: 'Add a file to an exemption', de: 'Einer Befreiung eine Datei beifügen' },
  method: 'POST',
  path: '/api/enrollments/:id/exemptions/:exemption/evidence',
  needs: enrollments.editResult,
  on: one(enrollment),
  upload: { limit: largestEvidence },
  output: file,
  status: 201,
  run: (c) => addFile(c, false),
});

export const addMyEvidence = operation({
  id: 'exemption.add-own-evidence',
  does: {
    en: 'Add a file to the exemption I asked for',
    de: 'Der Befreiung, die ich beantragt habe, eine Datei beifügen',
  },
  method: 'POST',
  path: '/api/enrollments/:id/exemption-requests/:exemption/evidence',
  needs: exemptions.ask,
  ownHand: true,
  on: one(enrollment),
  upload: { limit: largestEvidence },
  output: file,
  status: 201,
  run: (c) => addFile(c, true),
});

// As bytes without a type: a browser keeps them as a file and shows nothing of them here.
const bytes = { output: z.string(), stream: 'application/octet-stream' } as const;

export const readEvidence = operation({
  id: 'exemption.view-evidence',
  does: { en: 'Take out the file of an exemption', de: 'Die Datei einer Befreiung herunterladen' },
  method: 'GET',
  path: '/api/enrollments/:id/exemptions/:exemption/evidence',
  needs: enrollments.editResult,
  on: one(enrollment),
  ...bytes,
  run: fileOf,
});

export const readMyEvidence = operation({
  id: 'exemption.view-own-evidence',
  does: {
    en: 'Take out the file of an exemption that I or one of my people asked for',
    de: 'Die Datei einer Befreiung herunterladen, die für mich oder meine Mitarbeiter beantragt ist',
  },
  method: 'GET',
  path: '/api/enrollments/:id/exemption-requests/:exemption/evidence',
  needs: exemptions.ask,
  on: one(enrollment),
  ...bytes,
  run: fileOf,
});
