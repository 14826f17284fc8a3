import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { featureIds } from '../plan.ts';
import { clientTemplate, clientTemplates } from '../privileges.ts';
import {
  demandSaid,
  listedTemplate,
  named,
  pictureOf,
  roleModels,
  saidBy,
  shownTemplate,
  shownTemplates,
  wholeTemplate,
} from './deeds-templates.ts';
import { type Said, deleteTemplate, findTemplate, insertTemplate, listTemplates, updateTemplate } from './store.ts';
import { contents } from './template.ts';

const name = z.string().trim().min(1).max(100);
const description = z.string().trim().max(500);

const empty: Omit<Said, 'name' | 'key' | 'description'> = {
  roleModel: null,
  features: [],
  settings: {},
  roles: [],
  logo: null,
};

export const readTemplates = operation({
  id: 'client-template.list',
  does: { en: 'List the templates of clients', de: 'Die Vorlagen für Kundenorganisationen auflisten' },
  method: 'GET',
  path: '/api/client-templates',
  needs: clientTemplates.view,
  on: many(clientTemplate),
  query: z.object(page),
  output: listOf(listedTemplate),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listTemplates(c.tx, c.granted, c.at.id, limit + 1, readCursor(after, 2));
    const { items, after: next } = paged(rows, limit, ({ key, id }) => [key, id]);
    return { items: await shownTemplates(c, items), after: next };
  },
});

export const readTemplate = operation({
  id: 'client-template.view',
  does: { en: 'See what a template of clients says', de: 'Sehen, was eine Vorlage für Kundenorganisationen sagt' },
  method: 'GET',
  path: '/api/client-templates/:id',
  needs: clientTemplates.view,
  on: one(clientTemplate),
  output: wholeTemplate,
  run: (c) => shownTemplate(c, c.params['id'] ?? ''),
});

export const createTemplate = operation({
  id: 'client-template.create',
  does: {
    en: 'Add a template of clients, empty or as a client is',
    de: 'Eine Vorlage für Kundenorganisationen anlegen, leer oder so, wie eine von ihnen ist',
  },
  method: 'POST',
  path: '/api/client-templates',
  needs: clientTemplates.edit,
  on: would(clientTemplate, () => ({})),
  input: z.strictObject({
    name,
    description: description.default(''),
    /** The client whose settings, plan and role model it takes. */ from: z.uuid().optional(),
  }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const { from } = c.input;
    const taken = from === undefined ? {} : await saidBy(c, from);
    const said = { ...empty, ...taken, ...named(c.input.name), description: c.input.description };
    await demandSaid(c, said);
    const id = c.newId();
    await insertTemplate(c.tx, { tenant: c.at.tenant, organization: c.at.id }, id, said, c.now);
    c.audit({ thing: { kind: clientTemplate.id, id, organization: c.at.id }, after: told(said) });
    return { id };
  },
});

export const editTemplate = operation({
  id: 'client-template.edit',
  does: {
    en: 'Change a template of clients; clients stay as they are',
    de: 'Eine Vorlage ändern; Kundenorganisationen bleiben, wie sie sind',
  },
  method: 'PATCH',
  path: '/api/client-templates/:id',
  needs: clientTemplates.edit,
  on: one(clientTemplate),
  edits: true,
  input: z.strictObject({
    name: name.optional(),
    description: description.optional(),
    roleModel: z.enum(roleModels).nullable().optional(),
    features: z.array(z.enum(featureIds)).max(featureIds.length).optional(),
    /** All it says of settings: what is left out stays as clients have it. */ contents: contents.optional(),
    roles: z.array(z.string().min(1).max(100)).max(50).optional(),
    /** A PNG, JPEG or WebP picture as base64; null takes it away. */ logo: z
      .string()
      .max(200_000)
      .nullable()
      .optional(),
  }),
  output: wholeTemplate,
  run: async (c) => {
    const id = c.params['id'] ?? '';
    const was = await findTemplate(c.tx, c.at.id, id);
    if (!was) throw new Refusal(problems['not-found']);
    const { logo, description: about = was.description, contents: settings = was.settings } = c.input;
    const { roleModel = was.roleModel, features = was.features, roles = was.roles } = c.input;
    const picture = logo === undefined ? was.logo : logo === null ? null : pictureOf(logo);
    const called = named(c.input.name ?? was.name);
    const said = { ...called, description: about, roleModel, features, settings, roles, logo: picture };
    await demandSaid(c, said, id);
    const version = await updateTemplate(c.tx, c.granted, c.at.id, said, c.now);
    if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
    c.audit({ before: told(was), after: told(said) });
    return shownTemplate(c, id);
  },
});

export const endTemplate = operation({
  id: 'client-template.delete',
  does: {
    en: 'Delete a template of clients; clients stay as they are',
    de: 'Eine Vorlage löschen; Kundenorganisationen bleiben, wie sie sind',
  },
  method: 'DELETE',
  path: '/api/client-templates/:id',
  needs: clientTemplates.edit,
  on: one(clientTemplate),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await findTemplate(c.tx, c.at.id, c.params['id'] ?? '');
    if (!was) throw new Refusal(problems['not-found']);
    await deleteTemplate(c.tx, c.granted, c.at.id);
    c.audit({ before: told(was) });
    return null;
  },
});

/** As the audit keeps it: of a logo only that there is one. */
const told = ({ name: called, description: about, roleModel, features, settings, roles, logo }: Said) => ({
  ...{ name: called, description: about, roleModel, features, settings, roles },
  logo: logo !== null,
});
