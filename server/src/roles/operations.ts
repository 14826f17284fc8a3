import type { Missing, Rules } from '@ambit/policy';
import { z } from 'zod';
import { lastDeedsBy } from '../audit/index.ts';
import type { Context } from '../context.ts';
import { one, operation } from '../operation.ts';
import { Refusal, problems } from '../refusal.ts';
import { anchorIn, anchorInAddress, namesOf, offeredRole, offeredTo } from './appointing/deeds-offered.ts';
import { appoint, endOne, lackingToEnd, redate, rulesAt } from './deeds-appoint.ts';
import { dateOf as date, dates, givenInput, options, wantedFor } from './appointing/input.ts';
import { appointments, user } from './privileges.ts';
import { type GivenAppointment, appointmentById, appointmentsOf } from './store.ts';
import { wordAll } from './words.ts';

const appointment = z.object({
  id: z.uuid(),
  role: z.string(),
  name: z.string(),
  anchor: z.object({ kind: z.string(), id: z.uuid(), name: z.string().nullable() }).nullable(),
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  givenBy: z.string().nullable(),
  givenAt: z.iso.datetime(),
  reason: z.string().nullable(),
  /** What is on record here of deeds it allowed; null where the asker may not end it. */
  used: z.object({ /** Null: of none. */ last: z.iso.datetime().nullable() }).nullable(),
  options: z.record(z.string(), z.boolean()),
  /** The one role of its kind; others stand beside it. */ isBase: z.boolean(),
  version: z.number(),
  /** Whether the asker may end or date it; else why not. */ may: z.object({
    end: z.boolean(),
    because: z.array(z.string()),
  }),
});

export const readAppointments = operation({
  id: 'role.appointments',
  does: { en: 'See which roles a user holds', de: 'Sehen, welche Rollen ein Benutzer hat' },
  method: 'GET',
  path: '/api/users/:id/appointments',
  needs: appointments.view,
  on: one(user),
  output: z.object({ items: z.array(appointment) }),
  run: async (c) => {
    const thing = c.granted.thing;
    if (!thing?.id) throw new Error('a list of appointments is about a user');
    const items = await appointmentsOf(c.tx, thing.organization, thing.id, c.now);
    const rules = await rulesAt(c, thing.organization);
    const missing = new Map(items.map((given) => [given.id, missingToEnd(c, rules, given)]));
    const endable = items.filter(({ id }) => missing.get(id)?.length === 0).map(({ id }) => id);
    const of = { tenant: c.at.tenant, organization: thing.organization, now: c.now };
    const used = endable.length > 0 ? await lastDeedsBy(c.tx, of, endable) : new Map<string, Date>();
    return { items: items.map((given) => shown(c, rules, given, missing.get(given.id) ?? [], used)) };
  },
});

export const readOfferedRoles = operation({
  id: 'role.offered',
  does: {
    en: 'See which roles one may give to a user, and why not the others',
    de: 'Sehen, welche Rollen man einem Benutzer geben darf und warum andere nicht',
  },
  method: 'GET',
  path: '/api/users/:id/offered-roles',
  needs: appointments.view,
  on: one(user),
  query: z.object(anchorInAddress),
  output: z.object({
    items: z.array(offeredRole),
  }),
  run: async (c) => {
    const { thing } = c.granted;
    if (!thing) throw new Error('roles are offered for a user');
    return { items: [...(await offeredTo(c, thing, anchorIn(c.query)))] };
  },
});

export const giveRole = operation({
  id: 'role.give',
  does: { en: 'Give a user a role', de: 'Einem Benutzer eine Rolle geben' },
  method: 'POST',
  path: '/api/users/:id/appointments',
  needs: appointments.appoint,
  on: one(user),
  input: givenInput,
  output: z.object({ id: z.uuid() }),
  status: 201,
  carriesPower: true,
  run: async (c) => {
    const id = await appoint(c, wantedFor(c.params.id ?? '', c.input));
    c.audit({ after: { ...c.input, appointment: id }, reason: c.input.reason ?? undefined });
    return { id };
  },
});

export const changeAppointment = operation({
  id: 'role.change',
  does: {
    en: 'Change the dates or switches of a role somebody holds',
    de: 'Dauer oder Schalter einer vergebenen Rolle ändern',
  },
  method: 'PATCH',
  path: '/api/users/:id/appointments/:appointment',
  needs: appointments.appoint,
  on: one(user),
  input: z.strictObject({ ...dates, options: options.optional() }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const given = await found(c);
    await redate(c, given, { from: date(c.input.from), until: date(c.input.until), options: c.input.options });
    c.audit({
      before: { from: given.from, until: given.until, options: given.options },
      after: { ...c.input, appointment: given.id },
    });
    return null;
  },
});

export const endAppointment = operation({
  id: 'role.end',
  does: { en: 'End a role somebody holds', de: 'Eine vergebene Rolle beenden' },
  method: 'DELETE',
  path: '/api/users/:id/appointments/:appointment',
  needs: appointments.appoint,
  on: one(user),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    const given = await found(c);
    await endOne(c, given);
    c.audit({ before: { appointment: given.id, role: given.role } });
    return null;
  },
});

async function found(c: Context<string>): Promise<GivenAppointment> {
  const given = await appointmentById(c.tx, c.params.appointment ?? '');
  if (!given || given.user !== c.params.id) throw new Refusal(problems['not-found']);
  return given;
}

function missingToEnd(c: Context<string>, rules: Rules, given: GivenAppointment): readonly Missing[] {
  const { thing } = c.granted;
  const known = rules.roles.get(given.role);
  return known && thing ? lackingToEnd(c, thing, known, given.anchor) : [];
}

function shown(
  c: Context<string>,
  rules: Rules,
  given: GivenAppointment,
  missing: readonly Missing[],
  used: ReadonlyMap<string, Date>,
): z.input<typeof appointment> {
  const known = rules.roles.get(given.role);
  return {
    id: given.id,
    role: given.role,
    name: known?.name[c.language] ?? given.role,
    anchor: given.anchor ? { ...given.anchor, name: given.anchorName } : null,
    from: given.from?.toISOString() ?? null,
    until: given.until?.toISOString() ?? null,
    givenBy: given.givenByName,
    givenAt: given.givenAt.toISOString(),
    reason: given.reason,
    used: missing.length === 0 ? { last: used.get(given.id)?.toISOString() ?? null } : null,
    options: given.options,
    isBase: given.isBase,
    version: given.version,
    may: { end: missing.length === 0, because: [...wordAll(missing, c.language, namesOf(c))] },
  };
}
