import type { Context } from '../../context.ts';
import { type FieldError, problems, Refusal } from '../../refusal.ts';
import { filesOfCourse } from '../files/store.ts';
import { notInDraft, placeOf } from './deeds-draft.ts';
import { draftProblems } from './draft.ts';
import { itemKindOf } from './item-kinds.ts';
import type { EditedItem } from './store.ts';

/** What was sent as the content of an item, by the shape of its kind. @throws Refusal 422 at each wrong place */
export function contentOf(kind: string, sent: unknown): unknown {
  const of = itemKindOf(kind);
  if (!of) throw new Refusal(draftProblems['content-of-package']);
  const read = of.content.safeParse(sent);
  if (read.success) return read.data;
  const errors = read.error.issues.map(
    ({ path, message }): FieldError => ({
      field: ['content', ...path].join('.'),
      code: 'content',
      says: { en: message, de: message },
    }),
  );
  throw new Refusal(problems.invalid, { errors: errors.slice(0, 20) });
}

/** Every file the content uses is one of the course. */
export async function filesIn(c: Context, { kind, course }: EditedItem, content: unknown): Promise<void> {
  const ids = [...new Set(itemKindOf(kind)?.files(content) ?? [])];
  if (ids.length === 0) return;
  const known = await filesOfCourse(c.tx, placeOf(c).organization, course, ids);
  if (known !== ids.length) throw notInDraft('content', 'file-elsewhere');
}
