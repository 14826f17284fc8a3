import type { Privilege } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { many, one, operation, would } from '../operation.ts';
import { problems, Refusal, refusals } from '../refusal.ts';
import type { Text } from '../text.ts';
import { fieldTypes, type Option, type Subject } from './field.ts';
import { field } from './privileges.ts';
import { allFields, fieldById, insertField, keysOf, orderFields, setDeleted, updateField } from './store.ts';

const refused = refusals({
  'field-key-taken': {
    status: 422,
    says: { en: 'Another field has this key already.', de: 'Ein anderes Feld hat diesen Schlüssel schon.' },
  },
  'field-key-deleted': {
    status: 422,
    says: {
      en: 'A deleted field has this key. Bring it back, or choose another key.',
      de: 'Ein gelöschtes Feld hat diesen Schlüssel. Holen Sie es zurück oder wählen Sie einen anderen.',
    },
  },
  'too-many-fields': {
    status: 409,
    says: {
      en: 'There are {most} fields already. Delete one first.',
      de: 'Es gibt schon {most} Felder. Löschen Sie zuerst eines.',
    },
  },
  'options-missing': {
    status: 422,
    says: { en: 'A choice needs options, each once.', de: 'Eine Auswahl braucht Möglichkeiten, jede einmal.' },
  },
});

/** Fields that one subject has at most. */
const most = 50;

/** What operations on the fields of one subject have in common. */
export type Of = Readonly<{
  about: Subject;
  needs: Privilege<string, 'field'>;
  /** In the addresses: /api/fields/users. */ path: string;
  words: Readonly<Record<'list' | 'add' | 'edit' | 'order' | 'remove' | 'restore', Text>>;
}>;

const label = z.strictObject({ en: z.string().trim().min(1).max(100), de: z.string().trim().min(1).max(100) });
const option = z.strictObject({ value: z.string().trim().min(1).max(100), label });
const said = { label, required: z.boolean().default(false), options: z.array(option).max(200).default([]) };
const shown = z.object({
  ...{ id: z.uuid(), key: z.string(), label, type: z.enum(fieldTypes), required: z.boolean() },
  options: z.array(option),
  /** How many users or courses have a value. */ values: z.number(),
  /** Null: in use. */ deletedAt: z.iso.datetime().nullable(),
  version: z.number(),
});

export const listing = ({ about: subject, needs, path, words }: Of) =>
  operation({
    id: `field.list-for-${path}`,
    does: words.list,
    method: 'GET',
    path: `/api/fields/${path}`,
    needs,
    on: many(field),
    output: z.object({ items: z.array(shown) }),
    run: async (c) => ({
      items: (await allFields(c.tx, c.at.id, subject)).map(({ deletedAt, options, ...row }) => ({
        ...row,
        options: [...options],
        deletedAt: deletedAt?.toISOString() ?? null,
      })),
    }),
  });

export const adding = ({ about: subject, needs, path, words }: Of) =>
  operation({
    id: `field.add-for-${path}`,
    does: words.add,
    method: 'POST',
    path: `/api/fields/${path}`,
    needs,
    on: would(field, () => ({})),
    input: z.strictObject({
      key: z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/u),
      type: z.enum(fieldTypes),
      ...said,
    }),
    output: z.object({ id: z.uuid() }),
    status: 201,
    run: async (c) => {
      const { key, type } = c.input;
      const keys = await keysOf(c.tx, c.at.id, subject);
      const same = keys.find((one) => one.key === key);
      if (same) throw fieldRefusal('key', same.isDeleted ? 'field-key-deleted' : 'field-key-taken');
      refuseMany(keys);
      const options = optionsOf(type, c.input.options);
      const id = c.newId();
      const at = { tenant: c.at.tenant, organization: c.at.id };
      await insertField(c.tx, at, { id, subject, ...c.input, options, position: keys.length + 1 });
      c.audit({ thing: { kind: field.id, id }, after: c.input });
      return { id };
    },
  });

export const editing = ({ about: subject, needs, path, words }: Of) =>
  operation({
    id: `field.edit-for-${path}`,
    does: words.edit,
    method: 'PATCH',
    path: `/api/fields/${path}/:id`,
    needs,
    on: one(field),
    edits: true,
    input: z.strictObject(said),
    output: z.object({ id: z.uuid(), version: z.number() }),
    run: async (c) => {
      const was = await found(c, subject);
      const options = optionsOf(was.type, c.input.options);
      c.audit({ before: { label: was.label, required: was.required, options: was.options }, after: c.input });
      return { id: was.id, version: await updateField(c.tx, c.at.id, was.id, { ...c.input, options }) };
    },
  });

export const ordering = ({ about: subject, needs, path, words }: Of) =>
  operation({
    id: `field.order-for-${path}`,
    does: words.order,
    method: 'PUT',
    path: `/api/fields/${path}/order`,
    needs,
    on: would(field, () => ({})),
    input: z.strictObject({ ids: z.array(z.uuid()).max(most) }),
    output: z.null(),
    status: 204,
    run: async (c) => {
      await orderFields(c.tx, c.at.id, subject, c.input.ids);
      c.audit({ after: c.input });
      return null;
    },
  });

export const removing = ({ about: subject, needs, path, words }: Of) =>
  operation({
    id: `field.delete-for-${path}`,
    does: words.remove,
    method: 'DELETE',
    path: `/api/fields/${path}/:id`,
    needs,
    on: one(field),
    output: z.null(),
    status: 204,
    run: async (c) => {
      const was = await found(c, subject);
      await setDeleted(c.tx, c.at.id, was.id, c.now);
      c.audit({ before: { key: was.key } });
      return null;
    },
  });

export const restoring = ({ about: subject, needs, path, words }: Of) =>
  operation({
    id: `field.restore-for-${path}`,
    does: words.restore,
    method: 'POST',
    path: `/api/fields/${path}/:id/restore`,
    needs,
    on: one(field),
    output: z.null(),
    status: 204,
    run: async (c) => {
      const was = await found(c, subject);
      if (was.deletedAt) refuseMany(await keysOf(c.tx, c.at.id, subject));
      await setDeleted(c.tx, c.at.id, was.id, null);
      c.audit({ after: { key: was.key } });
      return null;
    },
  });

/** The field in the address, which is one of this subject: others are not there. */
async function found(c: Context<string>, subject: Subject) {
  const one = await fieldById(c.tx, c.at.id, subject, c.params.id ?? '');
  if (!one) throw new Refusal(problems['not-found']);
  return one;
}

function optionsOf(type: (typeof fieldTypes)[number], options: readonly Option[]): readonly Option[] {
  if (type !== 'choice') return [];
  const values = new Set(options.map(({ value }) => value));
  if (options.length === 0 || values.size < options.length) throw fieldRefusal('options', 'options-missing');
  return options;
}

function refuseMany(keys: readonly Readonly<{ isDeleted: boolean }>[]): void {
  if (keys.filter(({ isDeleted }) => !isDeleted).length >= most)
    throw new Refusal(refused['too-many-fields'], { values: { most } });
}

function fieldRefusal(at: string, code: keyof typeof refused): Refusal {
  return new Refusal(problems.invalid, { errors: [{ field: at, code, says: refused[code].says }] });
}
