import type { Question } from './question.ts';
import type { Quiz, Section } from './quiz.ts';

/** The questions one attempt asks, in the order in which it asks them. */
export type Paper = readonly Readonly<{ section: Section; question: Question }>[];

/** The same for the same seed, on every server and however often it is asked. */
export function paperOf(quiz: Quiz, seed: string): Paper {
  return quiz.sections.flatMap((section) => {
    const drawn = drawnFrom(section, `${seed}/${section.id}`);
    const ordered = quiz.shuffleQuestions ? shuffled(drawn, `${seed}/${section.id}/order`) : drawn;
    return ordered.map((question) => ({ section, question }));
  });
}

/** Questions a section may draw from: all of it, or those with its tag. */
export const poolOf = ({ questions, tag }: Pick<Section, 'questions' | 'tag'>): readonly Question[] =>
  tag === null ? questions : questions.filter(({ tags }) => tags.includes(tag));

/** What is drawn stands in the order of its author. */
function drawnFrom(section: Section, seed: string): readonly Question[] {
  if (section.draw === null) return section.questions;
  const drawn = new Set(shuffled(poolOf(section), seed).slice(0, section.draw));
  return section.questions.filter((one) => drawn.has(one));
}

/**
 * Another order of the same things, decided by the seed alone.
 * @example shuffled(['a', 'b', 'c'], 'x').length // 3
 */
export function shuffled<T>(all: readonly T[], seed: string): readonly T[] {
  const next = numbersFrom(seed);
  return all
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Numbers that look like chance and come from a seed (FNV-1a, then mulberry32): nothing is guarded by them. */
function numbersFrom(seed: string): () => number {
  let state = 0x81_1c_9d_c5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
