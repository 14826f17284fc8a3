import { newSalt } from '../outside/ids.ts';

/** In which line each key of a file stands first. */
export type FirstLines = Readonly<{ add(key: string, line: number): void; of(key: string): number | null }>;

/**
 * Remembers keys by 64 bits of a hash with a seed of its own, 20 bytes each: half a million rows take 20 MB, where the
 * words themselves would take hundreds. Two different keys are taken for one in about one file of a hundred million.
 */
export function firstLines(): FirstLines {
  const salt = newSalt();
  const seeds = [salt.readUInt32LE(0), salt.readUInt32LE(4)] as const;
  let size = 1024;
  let used = 0;
  let high = new Uint32Array(size);
  let low = new Uint32Array(size);
  let lines = new Int32Array(size);

  function placeOf(h: number, l: number): number {
    let at = l & (size - 1);
    while (lines[at] !== 0 && (high[at] !== h || low[at] !== l)) at = (at + 1) & (size - 1);
    return at;
  }

  function grow(): void {
    const [oldHigh, oldLow, oldLines] = [high, low, lines];
    size *= 2;
    [high, low, lines] = [new Uint32Array(size), new Uint32Array(size), new Int32Array(size)];
    for (const [old, line] of oldLines.entries()) {
      if (line === 0) continue;
      const at = placeOf(oldHigh[old] ?? 0, oldLow[old] ?? 0);
      high[at] = oldHigh[old] ?? 0;
      low[at] = oldLow[old] ?? 0;
      lines[at] = line;
    }
  }

  return {
    add(key, line) {
      const [h, l] = hashOf(key, seeds);
      const at = placeOf(h, l);
      if (lines[at] !== 0) return;
      high[at] = h;
      low[at] = l;
      lines[at] = line;
      used += 1;
      if (used * 2 > size) grow();
    },
    of(key) {
      return lines[placeOf(...hashOf(key, seeds))] || null;
    },
  };
}

function hashOf(key: string, [a, b]: readonly [number, number]): [number, number] {
  let h = a;
  let l = b;
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    h = Math.imul(h ^ unit, 2_654_435_761);
    l = Math.imul(l ^ unit, 1_597_334_677);
  }
  h = Math.imul(h ^ (h >>> 16), 2_246_822_507) ^ Math.imul(l ^ (l >>> 13), 3_266_489_909);
  l = Math.imul(l ^ (l >>> 16), 2_246_822_507) ^ Math.imul(h ^ (h >>> 13), 3_266_489_909);
  return [h >>> 0, l >>> 0];
}
