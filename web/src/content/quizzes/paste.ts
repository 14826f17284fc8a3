import type { Question } from '../../api/types.ts';
import { newChoice, newEntry, newPair, newQuestion } from './questions.ts';

export type Pasted = Readonly<{
  questions: readonly Question[] /** Blocks nothing could be made of. */;
  left: readonly string[];
}>;

/**
 * Questions from plain text. A blank line ends a question; its first line is what is asked, and each line after it says
 * by how it begins what it is:
 *
 *     * right answer      - wrong answer       several with * make a question with several right answers
 *     = true              = false              a statement to judge
 *     = 112 | one one two                      a short answer, each spelling that counts
 *     =# 9.8 +- 0.1 m/s                        a number with its tolerance and unit
 *     Dog -> Barks                             a pair
 *     1. First            2. Second            what is to be put in order
 *     @ fire, safety                           tags
 *     + Well done.        ! Read it again.     said to whoever is right, or wrong
 */
export function questionsIn(text: string): Pasted {
  const blocks = text
    .replaceAll('\r', '')
    .split(/\n[ \t]*\n/u)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  const read = blocks.map((lines) => ({ lines, question: questionOf(lines) }));
  return {
    questions: read.flatMap(({ question }) => (question ? [question] : [])),
    left: read.flatMap(({ lines, question }) => (question ? [] : [lines.join('\n')])),
  };
}

function questionOf([prompt = '', ...lines]: readonly string[]): Question | null {
  const after = (mark: RegExp) => lines.flatMap((line) => (mark.test(line) ? [line.replace(mark, '')] : []));
  const made = bodyOf(lines, after);
  if (!made) return null;
  const tags = after(/^@\s*/u).flatMap((line) =>
    line
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  );
  const feedback = { right: after(/^\+\s+/u).join(' '), wrong: after(/^!\s*/u).join(' ') };
  return { ...made, prompt, tags, feedback };
}

const mark = { right: /^\*\s*/u, wrong: /^[-–]\s+/u, number: /^=\s*#\s*/u, answer: /^=\s*/u, entry: /^\d+[.)]\s*/u };

function bodyOf(lines: readonly string[], after: (mark: RegExp) => readonly string[]): Question | null {
  const rights = after(mark.right).length;
  if (rights > 0) {
    const answers = lines.flatMap((line) => {
      if (mark.right.test(line)) return [newChoice(line.replace(mark.right, ''), true)];
      return mark.wrong.test(line) ? [newChoice(line.replace(mark.wrong, ''))] : [];
    });
    const type = rights > 1 ? 'multiple' : 'single';
    return { ...ofType(type), answers };
  }
  const [number] = after(mark.number);
  if (number !== undefined) return numeric(number);
  const [said] = after(mark.answer);
  if (said !== undefined) return spoken(said);
  const pairs = lines.flatMap((line) => {
    const [left, right, ...more] = line.split(/\s*(?:->|→)\s*/u);
    return left && right && more.length === 0 ? [newPair(left, right)] : [];
  });
  if (pairs.length > 1) return { ...ofType('matching'), pairs };
  const entries = after(mark.entry).map((line) => newEntry(line));
  return entries.length > 1 ? { ...ofType('ordering'), entries } : null;
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  richtig: true,
  wahr: true,
  false: false,
  falsch: false,
};

function spoken(said: string): Question | null {
  const isTrue = truths[said.toLowerCase()];
  if (isTrue !== undefined) return { ...ofType('true-false'), isTrue };
  const accepted = said
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean);
  return accepted.length === 0 ? null : { ...ofType('short'), accepted };
}

function numeric(said: string): Question | null {
  const found = /^(?<value>[+-]?[\d.,]+)\s*(?:(?:±|\+-|\+\/-)\s*(?<tolerance>[\d.,]+))?\s*(?<unit>\D.*)?$/u.exec(
    said,
  )?.groups;
  const read = (text = '0') => Number(text.replace(',', '.'));
  const [value, tolerance] = [read(found?.['value']), read(found?.['tolerance'])];
  if (!found || Number.isNaN(value) || Number.isNaN(tolerance)) return null;
  return { ...ofType('numeric'), value, tolerance, unit: found['unit']?.trim() ?? '' };
}

function ofType<T extends Question['type']>(type: T): Extract<Question, { type: T }> {
  // the border: a new question has the type it was asked for
  return newQuestion(type) as Extract<Question, { type: T }>;
}
