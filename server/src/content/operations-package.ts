import { z } from 'zod';
import { enqueue } from '../database/jobs.ts';
import { problemDocument } from '../http/problem.ts';
import { one, operation, would } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { type Language, say } from '../text.ts';
import { packageStates, packageTask, unpackJob } from './course.ts';
import { contentPackage, packages } from './privileges.ts';
import { grantedPackage, insertPackage, insertTask, type KeptProblem, type Package } from './store-package.ts';

const itemOfPackage = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  depth: z.number(),
  launchable: z.boolean(),
});
const shownPackage = z.object({
  id: z.uuid(),
  state: z.enum(packageStates),
  fileName: z.string(),
  standard: z.string().nullable(),
  title: z.string().nullable(),
  items: z.array(itemOfPackage),
  /** What was noticed in the package and does not hinder. */ notes: z.array(z.string()),
  entries: z.number().nullable(),
  size: z.number().nullable(),
  taskId: z.uuid(),
  done: z.number(),
  total: z.number().nullable(),
  problem: z
    .object({ type: z.string(), title: z.string(), status: z.number(), code: z.string(), detail: z.string() })
    .nullable(),
  version: z.number(),
});

/** Bytes of an uploaded package at most. */
const largest = 1024 ** 3;

export const loadPackage = operation({
  id: 'content-package.load',
  does: { en: 'Upload a content package', de: 'Ein Inhaltspaket hochladen' },
  method: 'POST',
  path: '/api/content-packages',
  needs: packages.load,
  on: would(contentPackage, (_, c) => ({ owner: c.actor.id })),
  upload: { limit: largest },
  output: z.object({ id: z.uuid(), state: z.literal('waiting'), taskId: z.uuid() }),
  status: 201,
  run: async (c) => {
    if (!c.upload) throw new Error('an upload was declared and none came');
    const place = { tenant: c.at.tenant, organization: c.at.id };
    const asker = { user: c.actor.id, organization: c.organization.id };
    const [id, file, task] = [c.newId(), { id: c.newId(), ...c.upload }, c.newId()];
    await insertTask(c.tx, { ...place, id: task, kind: packageTask, askedBy: asker }, c.now);
    await insertPackage(c.tx, { ...place, id, owner: c.actor.id, task, at: c.now, file });
    const order = { tenant: c.organization.tenant, ...asker, at: c.at.id, atTenant: c.at.tenant, package: id };
    await enqueue(c.tx, unpackJob, order, { key: id });
    c.audit({ thing: { kind: contentPackage.id, id }, after: { file: file.name, size: file.size } });
    return { id, state: 'waiting' as const, taskId: task };
  },
});

export const readPackage = operation({
  id: 'content-package.view',
  does: { en: 'See what an uploaded package holds', de: 'Ansehen, was ein hochgeladenes Paket enthält' },
  method: 'GET',
  path: '/api/content-packages/:id',
  needs: packages.load,
  on: one(contentPackage),
  output: shownPackage,
  run: async (c) => {
    const found = await grantedPackage(c.tx, c.granted);
    if (!found) throw new Error('a package that was granted is gone');
    return shown(found, c.language);
  },
});

const shown = (found: Package, language: Language) => ({
  id: found.thing.id ?? '',
  state: found.state,
  fileName: found.fileName,
  standard: found.manifest?.standard ?? null,
  title: found.manifest?.title ?? null,
  items: (found.manifest?.items ?? []).map(({ identifier, title, kind, depth, launch }) => ({
    id: identifier,
    title,
    kind,
    depth,
    launchable: launch !== null,
  })),
  notes: (found.manifest?.notes ?? []).map(({ says, values }) => say(says, language, values)),
  entries: found.entries,
  size: found.size,
  taskId: found.task.id,
  done: found.task.done,
  total: found.task.total,
  problem: found.problem && documentOf(found.problem, language),
  version: found.version,
});

function documentOf({ values, ...problem }: KeptProblem, language: Language) {
  const { type, title, status, code, detail } = problemDocument(new Refusal(problem, { values }), language);
  return { type, title, status, code, detail };
}
