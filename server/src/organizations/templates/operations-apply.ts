import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { changeable } from '../deeds-plan.ts';
import { clients, organization } from '../privileges.ts';
import { applyTo, shownWeighed, weighAt, weighed } from './deeds-apply.ts';
import { demandTemplate } from './deeds-templates.ts';
import { type Template, findUse } from './store.ts';

/** Both that were looked at: another mark means that something changed meanwhile. */
const markOf = (template: Template, client: number): string => `${template.version}.${client}`;

export const readTemplateUse = operation({
  id: 'client.template',
  does: {
    en: 'See what a client took over from a template, by whom and when',
    de: 'Sehen, was eine Kundenorganisation aus einer Vorlage übernommen hat, durch wen und wann',
  },
  method: 'GET',
  path: '/api/organizations/:id/template',
  needs: clients.view,
  on: one(organization),
  output: z.object({
    /** Null: it was started without one. */ use: z
      .object({
        templateId: z.uuid(),
        /** As it was called then. */ name: z.string(),
        at: z.iso.datetime(),
        by: z.string(),
        settings: z.number(),
      })
      .nullable(),
  }),
  run: async (c) => {
    const use = await findUse(c.tx, c.at.id, c.params['id'] ?? '');
    if (!use) return { use: null };
    const settings = Object.keys(use.taken).length;
    return { use: { templateId: use.template, name: use.name, at: use.at.toISOString(), by: use.by, settings } };
  },
});

export const previewTemplate = operation({
  id: 'client.preview-template',
  does: {
    en: 'See what a template would change at a client',
    de: 'Sehen, was eine Vorlage bei einer Kundenorganisation ändern würde',
  },
  method: 'POST',
  path: '/api/organizations/:id/template/preview',
  needs: clients.edit,
  on: one(organization),
  quiet: true,
  input: z.strictObject({ templateId: z.uuid() }),
  output: z.object({
    /** What was looked at; sent with the deed. */ mark: z.string(),
    settings: z.array(weighed),
  }),
  run: async (c) => {
    const client = changeable(c);
    const template = await demandTemplate(c, c.input.templateId);
    const settings = shownWeighed(c, await weighAt(c, client, template));
    return { mark: markOf(template, c.granted.version), settings };
  },
});

export const applyTemplate = operation({
  id: 'client.apply-template',
  does: {
    en: 'Apply a template to a client; what it changed itself stays, unless it is chosen',
    de: 'Eine Vorlage anwenden; was die Kundenorganisation selbst geändert hat, bleibt, wenn es nicht gewählt wird',
  },
  method: 'POST',
  path: '/api/organizations/:id/template',
  needs: clients.edit,
  on: one(organization),
  input: z.strictObject({
    templateId: z.uuid(),
    mark: z.string().max(60),
    /** Settings that are written although the client changed them. */ over: z
      .array(z.string().max(60))
      .max(50)
      .default([]),
  }),
  output: z.object({ settings: z.array(weighed) }),
  run: async (c) => {
    const client = changeable(c);
    const template = await demandTemplate(c, c.input.templateId);
    if (markOf(template, c.granted.version) !== c.input.mark) throw new Refusal(problems['changed-meanwhile']);
    return { settings: shownWeighed(c, await applyTo(c, client, template, c.input.over)) };
  },
});
