import { z } from 'zod';

/** Names a question, an answer or a section within its quiz. */
const name = z.string().regex(/^[\w-]{1,40}$/u);
const words = (most: number) => z.string().trim().max(most);

const asked = {
  id: name,
  prompt: words(2_000),
  points: z.number().min(0).max(1_000).default(1),
  tags: z.array(words(60).min(1)).max(20).default([]),
  feedback: z.strictObject({ right: words(1_000), wrong: words(1_000) }).default({ right: '', wrong: '' }),
};

/** Where several things can be right, a part of the points for a part of them; otherwise all or nothing. */
const partial = z.boolean().default(false);

const choices = z
  .array(z.strictObject({ id: name, text: words(1_000), isRight: z.boolean(), feedback: words(1_000).default('') }))
  .max(20);

/** A question as its author writes it. Drafts may be incomplete: what hinders publishing is said by `problemsOf`. */
export const question = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('single'), answers: choices }),
  z.strictObject({ ...asked, type: z.literal('multiple'), answers: choices, partial }),
  z.strictObject({ ...asked, type: z.literal('true-false'), isTrue: z.boolean() }),
  z.strictObject({ ...asked, type: z.literal('short'), accepted: z.array(words(200)).max(20) }),
  z.strictObject({
    ...asked,
    type: z.literal('numeric'),
    value: z.number().nullable(),
    tolerance: z.number().min(0).default(0),
    unit: words(20).default(''),
  }),
  z.strictObject({
    ...asked,
    type: z.literal('matching'),
    /** Either side has an id of its own: one id for both would tell what belongs together. */
    pairs: z.array(z.strictObject({ id: name, left: words(500), match: name, right: words(500) })).max(20),
    partial,
  }),
  z.strictObject({
    ...asked,
    type: z.literal('ordering'),
    /** In the right order. */ entries: z.array(z.strictObject({ id: name, text: words(500) })).max(20),
    partial,
  }),
]);
export type Question = z.output<typeof question>;
export type QuestionType = Question['type'];

/** What a learner answers: chosen answers, words or a number as typed, pairs by left id, or ids in order. */
export const answer = z.union([
  z.strictObject({ chosen: z.array(name).max(20) }),
  z.strictObject({ text: z.string().max(1_000) }),
  z.strictObject({ pairs: z.record(name, name) }),
  z.strictObject({ order: z.array(name).max(20) }),
]);
export type Answer = z.output<typeof answer>;

/** Does an answer say anything? An emptied field is as good as none. */
export function isGiven(one: Answer | undefined): one is Answer {
  if (!one) return false;
  if ('chosen' in one) return one.chosen.length > 0;
  if ('text' in one) return one.text.trim() !== '';
  if ('pairs' in one) return Object.keys(one.pairs).length > 0;
  return one.order.length > 0;
}
