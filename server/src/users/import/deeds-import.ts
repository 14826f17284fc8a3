import type { Context } from '../../context.ts';
import type { Asker } from '../../job.ts';
import { problems, Refusal } from '../../refusal.ts';
import { headerHash } from '../../sheets/index.ts';
import { importById, rememberedMapping } from '../store-import.ts';
import { remembered } from './columns.ts';
import { addedFields } from './deeds-around.ts';
import type { AnyImport, Import } from './import.ts';
import { inFull } from './shown.ts';
import { insertTask } from './store-task.ts';

type Asked = Pick<Context, 'tx' | 'at' | 'actor' | 'organization' | 'params'>;

/** The import in the address, in the organization being administered. */
export async function found(c: Asked, id = c.params['id'] ?? ''): Promise<Import> {
  const known = await importById(c.tx, c.at.id, id);
  if (!known) throw new Refusal(problems['not-found']);
  return known;
}

export async function shown(c: Context, of: Import) {
  const kept = await rememberedMapping(c.tx, c.at.id, c.actor.id, headerHash(of.columns.map(({ name }) => name)));
  const added = await addedFields(c);
  return inFull(c, of, remembered(kept, of.columns.length, added), added);
}

/** Puts work on an import up; `kind` names it to whoever waits. */
export async function begin(c: Context, total: number, kind = 'user-import'): Promise<string> {
  const task = c.newId();
  await insertTask(c, task, kind, total);
  return task;
}

export const askerOf = ({ organization, actor, at }: Asked): Asker => ({
  tenant: organization.tenant,
  organization: organization.id,
  user: actor.id,
  at: at.id,
});

export const placeOf = ({ organization, id }: AnyImport) => ({ organization, import: id });

/** The line behind which a page of rows begins. */
export function lineOf(place: readonly string[] | null): number {
  const line = Number(place?.[0] ?? 0);
  if (!Number.isSafeInteger(line) || line < 0 || line > 2 ** 31 - 1) throw new Refusal(problems.malformed);
  return line;
}
