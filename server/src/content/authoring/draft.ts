import { refusals } from '../../refusal.ts';
import type { Text } from '../../text.ts';
import type { NewItem } from '../course.ts';
import { itemKindOf } from './item-kinds.ts';

/** An item of a draft as its author sees it in the outline. */
export type DraftItem = Readonly<{
  id: string;
  kind: string;
  title: string;
  depth: number;
  launchable: boolean;
  required: boolean;
  version: number;
  /** Null for parts of packages. */ content: unknown;
}>;

/** What an item of our own kinds says in the column that packages keep their start page in: it opens something. */
export const opensItself = 'own';

export const draftProblems = refusals({
  'no-draft': {
    status: 409,
    says: {
      en: 'What is published stays as it is. Begin a new version of this [course|course] and change that one.',
      de: 'Was veröffentlicht ist, bleibt, wie es ist. Beginnen Sie eine neue Version und ändern Sie diese.',
    },
  },
  'only-version': {
    status: 409,
    says: {
      en: 'This is the only version of the [course|course], so it cannot be discarded. Remove its items instead.',
      de: 'Das ist die einzige Version und lässt sich nicht verwerfen. Entfernen Sie stattdessen ihre Teile.',
    },
  },
  'not-ready': {
    status: 409,
    says: {
      en: 'Something is still missing in this [course|course]: {items}.',
      de: 'Hier fehlt noch etwas: {items}.',
    },
  },
  'item-elsewhere': {
    status: 422,
    says: { en: 'This is not an item of the draft.', de: 'Dieser Teil gehört nicht zum Entwurf.' },
  },
  'item-inside': {
    status: 422,
    says: {
      en: 'This belongs to a package and moves with the heading it stands under.',
      de: 'Das gehört zu einem Paket und wandert mit der Überschrift, unter der es steht.',
    },
  },
  'content-of-package': {
    status: 422,
    says: {
      en: 'What a package holds is changed by loading it anew. Its title can be changed here.',
      de: 'Was ein Paket enthält, ändert man, indem man es neu lädt. Der Titel lässt sich hier ändern.',
    },
  },
  'package-elsewhere': {
    status: 422,
    says: {
      en: 'This is not among the packages you loaded or look after. Upload it first.',
      de: 'Das ist keines der Pakete, die Sie geladen haben oder betreuen. Laden Sie es zuerst hoch.',
    },
  },
  'file-elsewhere': {
    status: 422,
    says: {
      en: 'A file in it is not one of this [course|course]. Upload it here.',
      de: 'Eine Datei darin gehört nicht hierher. Laden Sie sie hier hoch.',
    },
  },
  'file-of-other-kind': {
    status: 422,
    says: {
      en: 'A file in it is of another kind than it is used as: a video is MP4 or WebM, captions are WebVTT, a document is a PDF.',
      de: 'Eine Datei darin ist anderer Art, als sie verwendet wird: Ein Video ist MP4 oder WebM, Untertitel sind WebVTT, ein Dokument ist ein PDF.',
    },
  },
});

/** What hinders publishing an item; nothing does where it has no content of our own. */
export const problemsOf = ({ kind, content }: Pick<DraftItem, 'kind' | 'content'>): readonly Text[] =>
  content === null ? [] : (itemKindOf(kind)?.problems(content) ?? []);

/** A part of a package, as far as one that takes its place has to know it. */
export type FormerPart = Readonly<{
  id: string;
  title: string;
  kind: string;
  identifier: string | null;
  /** The item it began as. */ origin: string;
  presentation: unknown;
  required: boolean;
}>;

/**
 * Items that take the place of others, behind the last position: where a manifest names a part as the former one did, it is
 * the same part, and keeps how it opens and whether it counts.
 */
export function inPlaceOf(former: readonly FormerPart[], items: readonly NewItem[], from: number): readonly NewItem[] {
  return items.map((item, n) => {
    const was = former.find(({ identifier, kind }) => identifier === item.identifier && kind === item.kind);
    const placed = { ...item, position: from + n };
    if (!was) return placed;
    const detail = { ...item.detail, required: was.required };
    return { ...placed, detail, origin: was.origin, presentation: was.presentation };
  });
}

type Placed = Readonly<{ id: string; depth: number }>;

/**
 * The ids in their new order when an item moves behind another (null: to the front), what stands under it included.
 * Null when either is no item, or the item stands inside a package.
 * @example movedTo([{ id: 'a', depth: 0 }, { id: 'b', depth: 0 }], 'b', null) // ['b', 'a']
 */
export function movedTo(items: readonly Placed[], id: string, after: string | null): readonly string[] | null {
  const own = branch(items, id);
  const others = items.filter((item) => !own.includes(item.id));
  if (own.length === 0 || items.find((item) => item.id === id)?.depth !== 0) return null;
  if (after === null) return [...own, ...others.map((item) => item.id)];
  const before = branch(others, after);
  if (others.find((item) => item.id === after)?.depth !== 0) return null;
  return others.flatMap((item) => (item.id === before.at(-1) ? [item.id, ...own] : [item.id]));
}

/** An item and everything below it. */
export function branch(items: readonly Placed[], id: string): readonly string[] {
  const from = items.findIndex((item) => item.id === id);
  const own = items[from];
  if (!own) return [];
  const next = items.findIndex((item, at) => at > from && item.depth <= own.depth);
  return items.slice(from, next < 0 ? items.length : next).map((item) => item.id);
}
