import type { z } from 'zod';
import type { Text } from '../../text.ts';

/** One kind of item that is made in the product itself, with everything that differs from kind to kind. */
type Declared<S extends z.ZodType> = Readonly<{
  kind: string;
  title: Text;
  /** What an item of this kind holds; its messages are read by authors. */ content: S;
  /** What a new item holds. */ empty(): z.output<S>;
  /** What is missing before somebody can learn from it. */ problems(content: z.output<S>): readonly Text[];
  /** What a LEARNER gets of it now: nothing that gives an answer away. `state` is what the attempt keeps. */
  shown(content: z.output<S>, state: unknown, now: Date): Shown;
  /** The ids of the files it uses. */ files(content: z.output<S>): readonly string[];
  /** What a media type begins with, by the id of a file that can be used as nothing else. */
  used?(content: z.output<S>): Readonly<Record<string, string>>;
}>;

export type Shown = Readonly<Record<string, unknown>>;

/** A kind as the registry has it: content comes from the database and is read by its own shape. */
export type ItemKind = Readonly<{
  kind: string;
  title: Text;
  content: z.ZodType;
  empty(): unknown;
  problems(content: unknown): readonly Text[];
  shown(content: unknown, state: unknown, now: Date): Shown;
  files(content: unknown): readonly string[];
  used(content: unknown): Readonly<Record<string, string>>;
}>;

/** @example export const link = itemKind({ kind: 'link', title: { en: 'Link', de: 'Link' }, content, … }); */
export const itemKind = <S extends z.ZodType>(declared: Declared<S>): ItemKind =>
  Object.freeze({
    ...declared,
    problems: (content: unknown) => declared.problems(declared.content.parse(content)),
    shown: (content: unknown, state: unknown, now: Date) => declared.shown(declared.content.parse(content), state, now),
    files: (content: unknown) => declared.files(declared.content.parse(content)),
    used: (content: unknown) => declared.used?.(declared.content.parse(content)) ?? {},
  });
