import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { questionBank, questionBanks } from '../privileges.ts';
import { question } from '../quizzes/question.ts';
import { bankById, deleteBank, insertBank, type ListedBank, listBanks, updateBank } from './store.ts';

const title = z.string().trim().min(1).max(200);
const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const listedBank = z.object({
  id: z.uuid(),
  title: z.string(),
  questionCount: z.number(),
  version: z.number(),
  may: z.object({ edit: may, delete: may }),
});
const wholeBank = listedBank.extend({ questions: z.array(question) });

export const readBanks = operation({
  id: 'question-bank.list',
  does: { en: 'List the question banks within reach', de: 'Die erreichbaren Fragensammlungen auflisten' },
  method: 'GET',
  path: '/api/question-banks',
  needs: questionBanks.view,
  on: many(questionBank),
  query: z.object(page),
  output: listOf(listedBank),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listBanks(c.tx, c.granted, c.at.id, { limit: limit + 1, after: readCursor(after, 2) });
    const { items, after: next } = paged(rows, limit, (row) => [row.titleKey, row.thing.id ?? '']);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readBank = operation({
  id: 'question-bank.view',
  does: { en: 'See a question bank with its questions', de: 'Eine Fragensammlung mit ihren Fragen ansehen' },
  method: 'GET',
  path: '/api/question-banks/:id',
  needs: questionBanks.view,
  on: one(questionBank),
  output: wholeBank,
  run: (c) => whole(c),
});

export const createBank = operation({
  id: 'question-bank.create',
  does: { en: 'Add a question bank', de: 'Eine Fragensammlung anlegen' },
  method: 'POST',
  path: '/api/question-banks',
  needs: questionBanks.create,
  on: would(questionBank, (_, c) => ({ owner: c.actor.id })),
  input: z.strictObject({ title }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = c.newId();
    const place = { tenant: c.at.tenant, organization: c.at.id };
    await insertBank(c.tx, place, { id, title: c.input.title, owner: c.actor.id, at: c.now });
    c.audit({ thing: { kind: questionBank.id, id }, after: c.input });
    return { id };
  },
});

export const editBank = operation({
  id: 'question-bank.edit',
  does: {
    en: 'Rename a question bank and change its questions',
    de: 'Eine Fragensammlung umbenennen und ihre Fragen ändern',
  },
  method: 'PATCH',
  path: '/api/question-banks/:id',
  needs: questionBanks.edit,
  on: one(questionBank),
  edits: true,
  largest: 4 * 1024 * 1024,
  input: z.strictObject({ title: title.optional(), questions: z.array(question).max(500).optional() }),
  output: wholeBank,
  run: async (c) => {
    const was = await whole(c);
    const { title: called = was.title, questions = was.questions } = c.input;
    const bank = { id: was.id, title: called, questions, version: was.version, at: c.now };
    const version = await updateBank(c.tx, placeOf(c), bank);
    if (version === null) throw new Refusal(problems['changed-meanwhile']);
    c.audit({
      before: { title: was.title, questions: was.questionCount },
      after: { title: called, questions: questions.length },
    });
    return { ...was, title: called, questions, questionCount: questions.length, version };
  },
});

export const removeBank = operation({
  id: 'question-bank.delete',
  does: {
    en: 'Delete a question bank; quizzes keep what they took from it',
    de: 'Eine Fragensammlung löschen; Tests behalten, was sie übernommen haben',
  },
  method: 'DELETE',
  path: '/api/question-banks/:id',
  needs: questionBanks.delete,
  on: one(questionBank),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await whole(c);
    await deleteBank(c.tx, placeOf(c), was.id);
    c.audit({ before: { title: was.title, questions: was.questionCount } });
    return null;
  },
});

/** A bank may stand in an organization below the one that is administered. */
const placeOf = (c: Context): string => c.granted.thing?.organization ?? c.at.id;

async function whole(c: Context) {
  const found = await bankById(c.tx, placeOf(c), c.granted.thing?.id ?? '', c.now.getTime());
  if (!found) throw new Error('a question bank that was granted is gone');
  return { ...shown(c, found), questions: [...found.questions] };
}

const shown = (c: SignedContext, { thing, title: called, questionCount, version }: ListedBank) => ({
  ...{ id: thing.id ?? '', title: called, questionCount, version },
  may: mayOf(c, thing, { edit: questionBanks.edit, delete: questionBanks.delete }),
});
