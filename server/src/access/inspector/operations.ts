import type { Privilege, Thing } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation } from '../../operation.ts';
import type { Language } from '../../text.ts';
import { user } from '../../users/index.ts';
import { access } from '../privileges.ts';
import { authorityOf, everything, holders, inspected, questions } from './deeds-inspect.ts';

const helper = z.object({ name: z.string(), role: z.string() });
const named = z.object({ id: z.string(), title: z.string(), sentence: z.string() });
const asked = {
  privilege: z.string().max(100),
  /** A thing, `course+group` with `id+id` for a deed on two, or where a thing would be made; without one the organization as a whole. */
  about: z.strictObject({ type: z.string().max(100), id: z.string().max(100) }).optional(),
};

const areasOf = <T extends z.ZodType>(privilege: T) =>
  z.array(z.object({ id: z.string(), title: z.string(), privileges: z.array(privilege) }));

export const listQuestions = operation({
  id: 'access.list-questions',
  does: { en: 'See what can be asked about access', de: 'Sehen, was sich zum Zugriff fragen lässt' },
  method: 'GET',
  path: '/api/access/questions',
  needs: access.explain,
  on: many(user),
  output: z.object({
    areas: areasOf(named.extend({ /** Kinds of things it can be asked about by name. */ about: z.array(z.string()) })),
  }),
  run: async (c) => ({ areas: questions(c) }),
});

export const viewAccess = operation({
  id: 'access.view',
  does: { en: 'See everything a user may do', de: 'Sehen, was ein Benutzer alles darf' },
  method: 'GET',
  path: '/api/users/:id/access',
  needs: access.explain,
  on: one(user),
  output: z.object({
    /** False: cannot sign in now, so nothing is allowed. */ signsIn: z.boolean(),
    areas: areasOf(
      named.extend({
        /** Over something at least. */ may: z.boolean(),
        ways: z.array(z.object({ role: z.string(), scope: z.string() })),
      }),
    ),
  }),
  run: async (c) => {
    const held = await authorityOf(c, thingOf(c));
    return { signsIn: held !== null, areas: everything(c, held) };
  },
});

export const explainAccess = operation({
  id: 'access.explain',
  does: {
    en: 'Learn why a user may or may not do something, and what would change it',
    de: 'Erfahren, warum ein Benutzer etwas darf oder nicht, und was es ändern würde',
  },
  method: 'POST',
  path: '/api/users/:id/access/explanation',
  needs: access.explain,
  on: one(user),
  quiet: true,
  input: z.strictObject(asked),
  output: z.object({
    allowed: z.boolean(),
    /** Over something at least, if not over this. */ somewhere: z.boolean(),
    signsIn: z.boolean(),
    privilege: named,
    /** Every way by which it is allowed. */
    chain: z.array(
      z.object({
        role: z.string(),
        version: z.number().nullable(),
        scope: z.string(),
        /** Of a deed on two things, the one it is about. */ side: z.string().nullable(),
        /** Null: everybody holds it as a learner. */
        appointment: z
          .object({
            anchor: z.string().nullable(),
            givenBy: z.string().nullable(),
            givenAt: z.iso.datetime(),
            until: z.iso.datetime().nullable(),
            reason: z.string().nullable(),
          })
          .nullable(),
      }),
    ),
    missing: z.array(z.string()),
    remedy: z.array(z.string()),
    /** Roles that hold it, the lowest first. */ roles: z.array(z.string()),
    /** Who may do it instead. */ helpers: z.array(helper),
    /** Who may give the user a role. */ givers: z.array(helper),
  }),
  run: async (c) => {
    const { privilege, ...found } = await inspected(c, thingOf(c), c.input);
    return { ...found, privilege: worded(privilege, c.language) };
  },
});

export const listAccess = operation({
  id: 'access.list-holders',
  does: { en: 'See who may do something', de: 'Sehen, wer etwas darf' },
  method: 'POST',
  path: '/api/access/holders',
  needs: access.explain,
  on: many(user),
  quiet: true,
  input: z.strictObject({ ...asked, ...page }),
  output: listOf(z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.string()) })).extend({
    privilege: named,
    /** All of the organization who may, named here or not. */ count: z.number(),
  }),
  run: async (c) => {
    const { limit, after, ...question } = c.input;
    const turning = { after: readCursor(after, ['text', 'id']), limit: limit + 1 };
    const { privilege, rows, count } = await holders(c, question, c.granted.filter, turning);
    const { items, after: next } = paged(rows, limit, ({ key, id }) => [key, id]);
    const nameOf = (role: string) => c.rules.roles.get(role)?.name[c.language] ?? role;
    const holds = (role: string) => c.rules.roles.get(role)?.cells[privilege.id] !== undefined;
    return {
      items: items.map(({ id, name, roles }) => ({ id, name, roles: roles.filter(holds).map(nameOf) })),
      ...{ after: next, count, privilege: worded(privilege, c.language) },
    };
  },
});

const worded = ({ id, title, sentence }: Privilege, language: Language) => ({
  ...{ id, title: title[language], sentence: sentence[language] },
});

function thingOf(c: Context<'access.explain'>): Thing {
  if (!c.granted.thing) throw new Error('access is asked about a user');
  return c.granted.thing;
}
