export type Line = Readonly<{ text: string; how: 'same' | 'added' | 'removed' }>;

/** What changed between two texts, line by line: the fewest lines that went and came. */
export function lineDiff(before: string, after: string): readonly Line[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const longest = table(a, b);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      lines.push({ text: one, how: 'same' });
      [i, j] = [i + 1, j + 1];
    } else if (one !== undefined && (other === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      lines.push({ text: one, how: 'removed' });
      i += 1;
    } else {
      lines.push({ text: other ?? '', how: 'added' });
      j += 1;
    }
  }
  return lines;
}

/** How many lines the rest of both has in common, from each pair of places on. */
function table(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row) row[j] = a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  return rows;
}

const at = (rows: readonly (readonly number[])[], i: number, j: number): number => rows[i]?.[j] ?? 0;
