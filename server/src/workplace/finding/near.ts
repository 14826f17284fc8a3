/**
 * Whether what somebody typed is meant by a text: each typed word stands in it as it is, or is at most a slip away from
 * one of its words or from how one begins. Short words allow one slip, longer ones two.
 * @example isNear(['leads'], 'leeds north') // true
 */
export const isNear = (typed: readonly string[], text: string): boolean => {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return typed.every((one) => text.includes(one) || words.some((word) => isSlip(one, word)));
};

/** How one word may be typed with two letters next to each other changed: what trigrams of short words miss. */
export const swapped = (word: string): readonly string[] =>
  word.length < 3 || word.length > 6
    ? []
    : [...new Set([...Array(word.length - 1).keys()].map((at) => swap(word, at)))].filter((one) => one !== word);

const swap = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

function isSlip(typed: string, word: string): boolean {
  const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
  if (most === 0) return false;
  const beginning = word.slice(0, typed.length);
  return slips(typed, word, most) <= most || slips(typed, beginning, most) <= most;
}

/** Letters left out, added, changed or swapped with the next; more than `most` is as good as anything above it. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [twoUp, oneUp]: [readonly number[], readonly number[]] = [[], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const around = [(row[j - 1] ?? i) + 1, (oneUp[j] ?? i) + 1, (oneUp[j - 1] ?? i) + (isSame ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) around.push((twoUp[j - 2] ?? i) + 1);
      row.push(Math.min(...around));
    }
    [twoUp, oneUp] = [oneUp, row];
  }
  return oneUp[b.length] ?? most + 1;
}
