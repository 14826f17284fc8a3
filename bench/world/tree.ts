import { chance, streams } from './random.ts';

/** The location tree in preorder: for each node its parent (-1: none), its depth from 1 and the size of its subtree. */
export type Tree = Readonly<{ parent: Int32Array; depth: Uint8Array; size: Int32Array }>;

type Plot = Readonly<{ parent: number; depth: number; size: number }>;

/**
 * Grows one tree of so many nodes, so many levels deep. Subtrees of the wanted sizes stand in it wherever a parent is at
 * least twice as large, so that a scope of exactly 10, 600 or 10,000 locations can be asked for.
 */
export function growTree(count: number, levels: number, wanted: readonly number[]): Tree {
  const tree: Tree = { parent: new Int32Array(count), depth: new Uint8Array(count), size: new Int32Array(count) };
  const plots: Plot[] = [{ parent: -1, depth: 1, size: count }];
  for (let node = 0; node < count; node += 1) {
    const plot = plots.pop();
    if (!plot) throw new Error(`the tree ended after ${node} of ${count} nodes`);
    tree.parent[node] = plot.parent;
    tree.depth[node] = plot.depth;
    tree.size[node] = plot.size;
    const sizes = split(plot.size - 1, levels - plot.depth, wanted, node);
    for (const size of sizes.toReversed()) plots.push({ parent: node, depth: plot.depth + 1, size });
  }
  return tree;
}

/** Nodes whose subtree has this size, or the nearest there is. */
export function nodesOfSize({ size }: Tree, wanted: number): readonly number[] {
  const nearest = size.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best), 1);
  return [...size.keys()].filter((node) => size[node] === nearest);
}

/** The sizes of the subtrees below a node: as many as fill the levels that are left. */
function split(rest: number, levels: number, wanted: readonly number[], node: number): readonly number[] {
  if (rest === 0) return [];
  if (levels <= 1) return Array.from({ length: rest }, () => 1);
  const first = wanted.find((size) => size <= rest / 2 && size >= levels);
  const shared = rest - (first ?? 0);
  const children = Math.min(shared, Math.max(2, Math.round(rest ** (1 / levels))) - (first === undefined ? 0 : 1));
  const weights = Array.from({ length: children }, (_, child) => 0.5 + chance(streams.tree, node * 64 + child));
  return [...(first === undefined ? [] : [first]), ...shareOut(shared, weights, 1)];
}

/** Shares a number out by weight, at least `least` to each. */
export function shareOut(total: number, weights: readonly number[], least: number): readonly number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  const spare = total - least * weights.length;
  if (spare < 0) throw new Error(`${total} cannot be shared out among ${weights.length} with ${least} each`);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((spare * reached) / sum);
    const share = least + upTo - given;
    given = upTo;
    return share;
  });
}
