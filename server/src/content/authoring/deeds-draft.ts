import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { type DraftItem, draftProblems, problemsOf } from './draft.ts';
import { itemKindOf } from './item-kinds.ts';
import { type Draft, findDraft } from './store.ts';

const draftItem = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  depth: z.number(),
  launchable: z.boolean(),
  /** Counts for the completion of the course. */ required: z.boolean(),
  version: z.number(),
  /** Made in the product itself, so that it can be edited here. */ editable: z.boolean(),
  /** What hinders publishing. */ problems: z.array(z.string()),
});

export const draftShape = z.object({
  number: z.string(),
  /** Nothing was published yet. */ isFirst: z.boolean(),
  items: z.array(draftItem),
});

/** A course may stand in an organization below the one that is administered. */
export const placeOf = (c: Context) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

/** Who did something, as it stays written beside it. */
export const byOf = (c: SignedContext) => ({ id: c.actor.id, name: c.user.name });

export const shownDraft = (c: SignedContext, { number, isFirst, items }: Draft): z.output<typeof draftShape> => ({
  number,
  isFirst,
  items: items.map((item) => shownItem(c, item)),
});

export function shownItem(c: SignedContext, item: DraftItem): z.output<typeof draftItem> {
  const { content, ...rest } = item;
  return {
    ...rest,
    editable: content !== null && itemKindOf(item.kind) !== undefined,
    problems: problemsOf(item).map((text) => say(text, c.language, {}, c.own())),
  };
}

/** The draft of the course that was granted, which nobody else changes until the end. @throws Refusal 409 without one */
export async function demandDraft(c: Context): Promise<Draft> {
  const draft = await findDraft(c.tx, placeOf(c).organization, c.granted.thing?.id ?? '', true);
  if (!draft) throw new Refusal(draftProblems['no-draft']);
  return draft;
}

/** The draft as it stands after a deed. */
export async function draftOf(c: Context, course: string): Promise<z.output<typeof draftShape>> {
  const draft = await findDraft(c.tx, placeOf(c).organization, course, false);
  if (!draft) throw new Error('a draft that was changed is gone');
  return shownDraft(c, draft);
}

/** @throws Refusal 409 that names every item which is not ready, with what is missing at each */
export async function demandReady(c: Context): Promise<void> {
  const draft = await findDraft(c.tx, placeOf(c).organization, c.granted.thing?.id ?? '', true);
  const open = (draft?.items ?? []).flatMap((item) => problemsOf(item).map((says) => ({ item, says })));
  if (open.length === 0) return;
  throw new Refusal(draftProblems['not-ready'], {
    values: { items: [...new Set(open.map(({ item }) => item.title))].join(', ') },
    errors: open.map(({ item, says }) => ({ field: `items.${item.id}`, code: 'not-ready', says })),
  });
}

export const notInDraft = (
  field: string,
  code: 'item-elsewhere' | 'item-inside' | 'package-elsewhere' | 'file-elsewhere' | 'file-of-other-kind',
): Refusal => new Refusal(problems.invalid, { errors: [{ field, code, says: draftProblems[code].says }] });
