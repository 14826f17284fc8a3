import type { Thing } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { enqueue } from '../../database/jobs.ts';
import { type FieldError, problems, Refusal, refusals } from '../../refusal.ts';
import { findLocation, placeInScope } from '../../workplace/index.ts';
import { users } from '../privileges.ts';
import { beginOf, today, zoneFor } from '../states/day.ts';
import type { Whole } from '../answers.ts';
import {
  deleteFurtherPlace,
  endFurtherPlace,
  type FurtherPlace,
  furtherPlaceById,
  insertFurtherPlace,
  isFurtherPlace,
} from './store.ts';

export const refused = refusals({
  'further-places-off': {
    status: 409,
    says: {
      en: 'The organization does not use further places of work. Switch on “Also works at” first.',
      de: 'Die Organisation nutzt keine weiteren Arbeitsorte. Schalten Sie zuerst „Arbeitet auch an“ ein.',
    },
  },
  'at-home-there': {
    status: 422,
    says: {
      en: 'This is the user’s own location. Choose another one.',
      de: 'Das ist der eigene Standort des Benutzers. Wählen Sie einen anderen.',
    },
  },
  'works-there-already': {
    status: 422,
    says: {
      en: 'The user also works there on some of these days already.',
      de: 'Der Benutzer arbeitet an einigen dieser Tage schon dort.',
    },
  },
  'ends-before': {
    status: 422,
    says: { en: 'The end lies before the beginning.', de: 'Das Ende liegt vor dem Beginn.' },
  },
});

export const further = z.strictObject({
  locationId: z.uuid(),
  /** The first day; unless said, today. */ from: z.iso.date().optional(),
  /** The first day on which it is not so any more. */ until: z.iso.date().nullable().optional(),
});

/** The name of the job that lets training follow when a further place begins or ends. */
export const turnJob = 'user.further-place-turns';

const atField = (field: string, code: keyof typeof refused): Refusal => {
  const error: FieldError = { field, code, says: refused[code].says };
  return new Refusal(problems.invalid, { errors: [error] });
};

/** The calendar of the organization a user belongs to. */
const zoneOf = (c: SignedContext, { organization }: Thing): string =>
  zoneFor(null, (c.server.directory.known(organization) ?? c.at).settings);

/**
 * Working somewhere gives those who administer that place a view of the user. So it counts like a move: nobody does it
 * for themselves, and the user would have to be within reach there, too.
 */
function demandReach(c: SignedContext, thing: Thing, place: string): void {
  if (thing.id === c.actor.id)
    c.refuse(users.edit, thing, [{ kind: 'authority', id: 'requirement.not-oneself', values: {} }]);
  const decision = c.check(users.edit, { ...thing, facts: { ...thing.facts, place } });
  if (!decision.allowed) c.refuse(users.edit, thing, decision.missing);
}

/** Says that a user also works somewhere, from a day until a day. */
export async function addFurther(c: Context<string>, was: Whole, said: z.output<typeof further>): Promise<string> {
  const { thing } = was;
  const { organization, id: user } = thing;
  const facts = c.server.directory.known(organization) ?? c.at;
  if (!facts.features.has('further-places')) throw new Refusal(refused['further-places-off']);
  const location = await placeInScope(c, said.locationId, 'locationId', findLocation);
  demandReach(c, thing, location.id);
  if (was.location?.id === location.id) throw atField('locationId', 'at-home-there');
  const zone = zoneOf(c, thing);
  const [from, until] = [said.from ?? today(c.now, zone), said.until ?? null];
  if (until !== null && until <= from) throw atField('until', 'ends-before');
  if (await isFurtherPlace(c.tx, organization, { user: user ?? '', location: location.id, from, until }))
    throw atField('locationId', 'works-there-already');
  const id = c.newId();
  const [startsAt, endsAt] = [beginOf(from, zone), until === null ? null : beginOf(until, zone)];
  const at = { tenant: c.at.tenant, organization };
  const by = { at: c.now, by: c.actor.id, byName: c.user.name };
  await insertFurtherPlace(c.tx, {
    ...{ ...at, ...by, id, user: user ?? '', location: location.id },
    ...{ from, until, startsAt, endsAt },
  });
  c.audit({
    before: { name: was.name },
    after: { alsoWorksAt: { id: location.id, name: location.name }, from, ...(until !== null && { until }) },
  });
  await follow(c, thing, [startsAt, endsAt]);
  return id;
}

/** Ends a further place on a day; before it begins, it never was. */
export async function endFurther(c: Context<string>, was: Whole, id: string, until: string | null): Promise<void> {
  const { thing } = was;
  const { organization, id: user } = thing;
  const found = await furtherPlaceById(c.tx, organization, id);
  if (!found || found.user !== user) throw new Refusal(problems['not-found']);
  demandReach(c, thing, found.location.id);
  await end(c, thing, found, until);
  const ofIt = { alsoWorksAt: found.location, from: found.from };
  c.audit({ before: { name: was.name, ...ofIt, until: found.until }, after: { ...ofIt, until } });
}

async function end(c: SignedContext, thing: Thing, found: FurtherPlace, until: string | null): Promise<void> {
  const { organization } = thing;
  if (until !== null && until <= found.from) {
    await deleteFurtherPlace(c.tx, organization, found.id);
    return follow(c, thing, []);
  }
  const of = { user: found.user, location: found.location.id, from: found.from, until, butNot: found.id };
  if (await isFurtherPlace(c.tx, organization, of)) throw atField('until', 'works-there-already');
  const endsAt = until === null ? null : beginOf(until, zoneOf(c, thing));
  await endFurtherPlace(c.tx, organization, found.id, { until, endsAt });
  return follow(c, thing, [endsAt]);
}

/** What is asked of the user at that place comes now, and anew at each moment to come. */
async function follow(c: SignedContext, { organization, id }: Thing, moments: readonly (Date | null)[]): Promise<void> {
  const user = id ?? '';
  for (const at of moments)
    if (at && at > c.now)
      await enqueue(
        c.tx,
        turnJob,
        { tenant: c.at.tenant, organization, user },
        { key: `${turnJob}:${user}:${at.getTime()}`, at },
      );
  await c.happened({ kind: 'authority-changed', users: [user], organization });
  await c.happened({ kind: 'users-changed', users: [user], organization });
}
