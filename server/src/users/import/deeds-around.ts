import type { SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import type { GroupsFound } from '../../events.ts';
import { settingsOf } from '../../organizations/index.ts';
import { findLocation, locations } from '../../workplace/index.ts';
import { today } from '../states/day.ts';
import type { Import } from './import.ts';
import { administers } from './ceilings.ts';
import { demandDateOrder } from './columns.ts';
import { fieldsFor } from '../../fields/index.ts';
import { type Added, addedBy, type FieldId } from './fields.ts';
import { groupsFor } from './deeds-groups.ts';
import { noGroups } from './groups.ts';
import type { Around, Known, Options } from './known.ts';
import { readAdministrators, readKnown, readOpening } from './store-known.ts';
import type { Wanted } from './wanted.ts';

/** What stays the same for every batch of one run. */
export type Run = Readonly<{
  mapped: ReadonlySet<FieldId>;
  options: Omit<Options, 'defaultLocation'>;
  lineOf: Around['lineOf'];
  /** Absent: additional fields are none of its business. */ added?: Added;
  /** A check keeps it over all its batches. */ spoken?: Map<string, number>;
  /** A check counts administrators out over all its batches; a commit reads them anew, having written the former ones. */
  administrators: Set<string> | null;
}>;

/** How the rows of an import are to be read, as its mapping and options say. */
export function optionsOf({ mapping, columns, options }: Import): Run['options'] & { mapped: ReadonlySet<FieldId> } {
  const fields = mapping ?? [];
  const mapped = new Set(fields.filter((id) => id !== null));
  return {
    mapped,
    dateOrder: demandDateOrder(fields, columns, options.dateOrder),
    userNameFrom: options.userNameFrom ?? (mapped.has('email') ? 'email' : 'employeeIdentifier'),
    roles: new Map((options.roleValues ?? []).map(({ value, role }) => [keyOf(value), role])),
    newUsers: options.newUsers ?? 'active',
    createLocations: options.createLocations ?? false,
    createGroups: options.createGroups ?? false,
    onlyGroups: options.onlyGroups ?? false,
    source: options.source ?? null,
  };
}

/** Reads what the rows of one batch refer to, and the authority of the asker as it is now. */
export async function aroundOf(
  c: SignedContext,
  { options }: Pick<Import, 'options'>,
  run: Run,
  rows: readonly Wanted[],
  lock: boolean,
): Promise<Around> {
  const { roles } = await c.server.rulesOf(c.tx, c.at);
  const learner = [...roles.values()].find(({ kind }) => kind === 'learner');
  if (!learner) throw new Error(`the organization ${c.at.id} has no learner role`);
  const needed = run.mapped.has('state') || run.mapped.has('role');
  const administrators = run.administrators ?? (needed ? await administratorsOf(c) : new Set<string>());
  const how = {
    mapped: run.mapped,
    added: run.added ?? new Map(),
    userNameFrom: run.options.userNameFrom,
    zone: zoneOf(c),
    lock,
    createLocations: run.options.createLocations,
    source: run.mapped.has('externalId') ? run.options.source : null,
  };
  const known = await readKnown(c, rows, how);
  return {
    asker: { rules: c.rules, actor: c.actor, world: c.world },
    organization: {
      id: c.at.id,
      called: [keyOf(c.at.name), keyOf(c.at.identifier)],
      roles,
      learner: learner.id,
      access: settingsOf(c.at.settings).access,
    },
    language: c.language,
    today: today(c.now, zoneOf(c)),
    options: {
      ...run.options,
      defaultLocation: options.defaultLocation
        ? await findLocation(c.tx, c.at.id, options.defaultLocation, c.filter(locations.view))
        : null,
    },
    mapped: run.mapped,
    added: run.added ?? new Map(),
    known,
    groups: await groupsOf(c, rows, known, lock),
    lineOf: run.lineOf,
    spoken: run.spoken ?? new Map(),
    administrators,
    exempt: run.mapped.has('state') ? await exemptOf(c) : new Set(),
    decided: new Map(),
  };
}

/** The groups that rows name, and those that anybody they may be about is in. */
async function groupsOf(
  c: SignedContext,
  rows: readonly Wanted[],
  { byUserName, byIdentifier, byEmail, byExternalId }: Known,
  lock: boolean,
): Promise<GroupsFound> {
  if (rows.every(({ groups }) => groups === undefined)) return noGroups;
  const keys = rows.flatMap(({ groups }) => groups ?? []).map(keyOf);
  const people = [
    ...byUserName.values(),
    ...byExternalId.values(),
    ...[...byIdentifier.values(), ...byEmail.values()].flat(),
  ];
  return groupsFor(c, { keys, users: people.map(({ id }) => id), lock });
}

/** Whose passwords open while passwords are off; while they are on, nobody's has to. */
async function exemptOf({ tx, at, now }: SignedContext): Promise<Set<string>> {
  const { methods, exempt } = settingsOf(at.settings).signIn;
  return methods.includes('password') ? new Set() : readOpening(tx, at, exempt, now);
}

export async function administratorsOf(c: SignedContext): Promise<Set<string>> {
  const { roles } = await c.server.rulesOf(c.tx, c.at);
  return readAdministrators(
    c,
    [...roles.values()].filter(administers).map(({ id }) => id),
  );
}

/** Where days begin and end for users who say nothing else. */
export function zoneOf({ at }: Pick<SignedContext, 'at'>): string {
  return settingsOf(at.settings).general.timeZone;
}

/** The fields that the organization being administered added to its users. */
export const addedFields = async ({ tx, at }: Pick<SignedContext, 'tx' | 'at'>): Promise<Added> =>
  addedBy(await fieldsFor(tx, at.id, 'user'));
