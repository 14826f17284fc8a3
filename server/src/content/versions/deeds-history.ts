import type { Context } from '../../context.ts';
import { byOf, placeOf } from '../authoring/deeds-draft.ts';
import { insertEntry } from './store-history.ts';
import type { Loaded } from './version.ts';

/** Writes down what was loaded into a course, added to it or taken out of it: its history, which nobody changes. */
export const note = (
  c: Context,
  course: string,
  what: Loaded,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> => insertEntry(c.tx, { ...placeOf(c), id: c.newId(), course, what, detail, at: c.now, by: byOf(c) });
