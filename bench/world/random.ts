/**
 * Chance without a state: the same place always gives the same number, so every row can be made on its own and a foreign
 * key is worked out again instead of being kept.
 */
export function chance(stream: number, place: number): number {
  return mixed(stream, place) / 4_294_967_296;
}

/** A whole number from 0 up to, not including, `below`. */
export const pick = (stream: number, place: number, below: number): number => Math.floor(chance(stream, place) * below);

/** Ranks by Zipf's law: the first comes twice as often as the second. `place` decides which one comes. */
export function zipf(ranks: number): (stream: number, place: number) => number {
  const reached = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank += 1) reached[rank] = sum += 1 / (rank + 1);
  return (stream, place) => {
    const wanted = chance(stream, place) * sum;
    let low = 0;
    for (let high = ranks - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? sum) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The numbers 0 to `count` - 1 in a fixed disorder. */
export function shuffled(count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = pick(streams.order, last, last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** What is drawn independently of each other. */
export const streams = Object.freeze({
  order: 1,
  firstName: 2,
  lastName: 3,
  place: 4,
  department: 5,
  state: 6,
  manager: 7,
  group: 8,
  role: 9,
  anchor: 10,
  holder: 11,
  course: 12,
  day: 13,
  score: 14,
  question: 15,
  tree: 16,
  id: 17,
});

/** 32 well mixed bits of two numbers. */
export function mixed(stream: number, place: number): number {
  let bits = Math.imul(place ^ 0x2c1b3c6d, 0x297a2d39) ^ Math.imul(stream + 0x165667b1, 0x85ebca77);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  bits = Math.imul(bits ^ (bits >>> 15), 0x9e3779b1);
  return (bits ^ (bits >>> 16)) >>> 0;
}
