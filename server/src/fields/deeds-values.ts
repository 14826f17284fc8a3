import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { type FieldError, problems, Refusal, refusals } from '../refusal.ts';
import { askedIn, type Fault, type Field, fieldTypes, parseField, type Subject } from './field.ts';
import { type Change, conditionsOn, fieldsFor, putValues, valuesOf } from './store.ts';

export const refused = refusals({
  'field-unknown': {
    status: 422,
    says: { en: 'There is no additional field “{key}”.', de: 'Es gibt kein zusätzliches Feld „{key}“.' },
  },
  'field-required': {
    status: 422,
    says: { en: '{label} has to be filled in.', de: '{label} muss ausgefüllt werden.' },
  },
  'not-a-number': { status: 422, says: { en: '{label} takes a number.', de: '{label} nimmt eine Zahl auf.' } },
  'not-a-date': {
    status: 422,
    says: { en: '{label} takes a date like 2026-03-14.', de: '{label} nimmt ein Datum wie 2026-03-14 auf.' },
  },
  'not-a-choice': {
    status: 422,
    says: { en: '{label} takes one of {options}.', de: '{label} nimmt eines davon auf: {options}.' },
  },
  'not-yes-or-no': { status: 422, says: { en: '{label} takes yes or no.', de: '{label} nimmt ja oder nein auf.' } },
  'too-long': {
    status: 422,
    says: { en: '{label} takes 1,000 characters at most.', de: '{label} nimmt höchstens 1.000 Zeichen auf.' },
  },
} satisfies Record<Fault | 'field-unknown' | 'field-required', unknown>);

/** Values by the keys of fields, as an input has them; null or blank: none. */
export const additionalInput = z.record(z.string().max(40), z.string().max(2_000).nullable());
export type AdditionalInput = z.output<typeof additionalInput>;

/** A field with what is stored for it, as answers show it. */
export const shownField = z.object({
  id: z.uuid(),
  key: z.string(),
  label: z.string(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
});
export const shownValue = shownField.extend({ value: z.string().nullable() });

export const shownAs = (c: Pick<SignedContext, 'language'>, field: Field): z.input<typeof shownField> => ({
  ...{ id: field.id, key: field.key, label: field.label[c.language], type: field.type, required: field.required },
  options: field.options.map(({ value, label }) => ({ value, label: label[c.language] })),
});

type About = Readonly<{ about: Subject; organization: string; id: string }>;

/** The additional fields of a user or a course with their values. */
export async function readAdditional(c: SignedContext, { about: subject, organization, id }: About) {
  const fields = await fieldsFor(c.tx, organization, subject);
  const values = fields.length > 0 ? await valuesOf(c.tx, organization, id) : new Map<string, string>();
  return fields.map((field) => ({ ...shownAs(c, field), value: values.get(field.id) ?? null }));
}

/**
 * Stores what was sent for additional fields, after looking at it; `isNew`: every required one has to be there. A value
 * that stays as it was is not looked at again: its option may be gone.
 * @throws Refusal 422 at `additional.<key>`.
 */
export async function putAdditional(
  c: SignedContext,
  { about: subject, organization, id }: About,
  input: AdditionalInput | undefined,
  isNew: boolean,
): Promise<void> {
  if (input === undefined && !isNew) return;
  const fields = await fieldsFor(c.tx, organization, subject);
  const said = input ?? {};
  const was = isNew || fields.length === 0 ? new Map<string, string>() : await valuesOf(c.tx, organization, id);
  const errors = Object.keys(said)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((key) => fault(`additional.${key}`, 'field-unknown', { key }));
  const changes: Change[] = [];
  for (const field of fields) {
    const typed = said[field.key];
    if (typed === undefined && !isNew) continue;
    const found = judged(c, field, typed ?? null, was.get(field.id) ?? null);
    if (found === null) continue;
    if ('code' in found) errors.push(found);
    else changes.push({ of: id, field: field.id, to: found.to });
  }
  if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
  await putValues(c.tx, { tenant: c.at.tenant, organization }, changes);
}

function judged(
  c: Pick<SignedContext, 'language'>,
  field: Field,
  typed: string | null,
  was: string | null,
): FieldError | Pick<Change, 'to'> | null {
  const label = field.label[c.language];
  const at = `additional.${field.key}`;
  if (typed === null || typed.trim() === '') {
    if (field.required) return fault(at, 'field-required', { label });
    return was === null ? null : { to: null };
  }
  if (typed === was) return null;
  const found = parseField(field, typed);
  if (!('fault' in found)) return { to: found };
  const options = field.options.map((one) => one.label[c.language]).join(', ');
  return fault(at, found.fault, { label, options });
}

const fault = (field: string, code: keyof typeof refused, values: Record<string, string>): FieldError => ({
  ...{ field, code, says: refused[code].says, values },
});

/** What a list of users or courses is narrowed by when additional fields are asked for. */
export async function narrowedByFields(
  c: SignedContext,
  subject: Subject,
  text: string | undefined,
): Promise<readonly RawBuilder<boolean>[]> {
  if (text === undefined || text === '') return [];
  const asked = askedIn(text);
  if (!asked) throw new Refusal(problems.malformed);
  return conditionsOn(c.at.id, await fieldsFor(c.tx, c.at.id, subject), asked);
}
