import type { Context } from '../../context.ts';
import { type FieldError, problems, Refusal } from '../../refusal.ts';
import { filesOfCourse } from '../files/store.ts';
import { notInDraft, placeOf } from './deeds-draft.ts';
import { draftProblems } from './draft.ts';
import { faultText } from './faults.ts';
import { itemKindOf } from './item-kinds.ts';
import type { EditedItem } from './store.ts';

/** What was sent as the content of an item, by the shape of its kind. @throws Refusal 422 at each wrong place */
export function contentOf(kind: string, sent: unknown): unknown {
  const of = itemKindOf(kind);
  if (!of) throw new Refusal(draftProblems['content-of-package']);
  const read = of.content.safeParse(sent, { reportInput: true });
  if (read.success) return read.data;
  const errors = read.error.issues.map(
    (issue): FieldError => ({ field: ['content', ...issue.path].join('.'), code: 'content', ...faultText(issue) }),
  );
  throw new Refusal(problems.invalid, { errors: errors.slice(0, 20) });
}

/** Every file the content uses is one of the course, and is what it is used as. */
export async function filesIn(c: Context, { kind, course }: EditedItem, content: unknown): Promise<void> {
  const of = itemKindOf(kind);
  const ids = [...new Set(of?.files(content) ?? [])];
  if (ids.length === 0) return;
  const known = await filesOfCourse(c.tx, placeOf(c).organization, course, ids);
  if (known.length !== ids.length) throw notInDraft('content', 'file-elsewhere');
  const wrong = known.some(({ id, mediaType }) => !mediaType.startsWith(of?.used(content)[id] ?? ''));
  if (wrong) throw notInDraft('content', 'file-of-other-kind');
}
