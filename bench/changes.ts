import { administrator, signedIn } from './application.ts';
import { type Client, clientOf, readJson } from './client.ts';
import { type Line, median, milliseconds } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { idOf } from './world/ids.ts';
import type { Tree } from './world/tree.ts';

const rounds = 5;
const everybodys = 'multisite.student';

type Cell = Readonly<{ privilege: string; any: readonly string[]; all: readonly string[] }>;
type Asker = (
  method: string,
  path: string,
  body?: unknown,
  more?: Readonly<Record<string, string>>,
) => Promise<unknown>;

export const changes: Subject = {
  id: 'changes',
  title: 'Changes of authority',
  how: `Over HTTP, one after the other, the median of ${rounds} after one to warm up: what a change of the role that everybody of the large tenant holds would give and take away, and a subtree that is moved below another location and back, with the tree and every stamp changed when it is answered.`,
  async measure(ground: Ground) {
    const { plan, database } = ground;
    const application = await ground.application();
    const [cookie = ''] = await signedIn(database, plan, [administrator]);
    const client = clientOf(application.port, 1);
    const headers = { ...application.headers(cookie), 'content-type': 'application/json' };
    try {
      const ask = asking(client, headers);
      return [await previewed(ask, plan.large.users.to - plan.large.users.from), ...(await moved(ask, plan.tree))];
    } finally {
      client.close();
    }
  },
};

const asking =
  (client: Client, headers: Record<string, string>): Asker =>
  async (method, path, body, more) =>
    readJson(
      await client.send({
        method,
        path,
        headers: { ...headers, ...more },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );

async function previewed(ask: Asker, holders: number): Promise<Line> {
  // the border: what this very release answers
  const { cells } = (await ask('GET', `/api/roles/${everybodys}`)) as { cells: readonly Cell[] };
  const table = Object.fromEntries(cells.map(({ privilege, any, all }) => [privilege, { any, all }]));
  const changed = { cells: { ...table, 'course.view': { any: ['organization'] } } };
  const taken = await timed(() => ask('POST', `/api/roles/${everybodys}/preview`, changed));
  return told(
    `preview of a role’s change, ${holders.toLocaleString('en')} holders`,
    taken,
    2_000,
    holders >= 10_000 && holders < 100_000,
  );
}

/** The largest subtree of at most 5,000 that has another place to go, when there is one. */
async function moved(ask: Asker, tree: Tree): Promise<readonly Line[]> {
  const found = [...tree.size.keys()]
    .filter((node) => (tree.size[node] ?? 0) <= 5_000)
    .toSorted((a, b) => (tree.size[b] ?? 0) - (tree.size[a] ?? 0))
    .find((node) => otherParent(tree, node) !== null);
  if (found === undefined) return [];
  const [from, to] = [tree.parent[found] ?? -1, otherParent(tree, found) ?? -1];
  const path = `/api/locations/${idOf('location', found)}`;
  // the border: what this very release answers
  let { version } = (await ask('GET', path)) as { version: number };
  const move = async (parent: number) => {
    await ask('POST', `${path}/move`, { parentId: idOf('location', parent) }, { 'if-match': `"${version}"` });
    version += 1;
  };
  const taken = await timed(
    () => move(to),
    () => move(from),
  );
  const size = tree.size[found] ?? 0;
  return [told(`move of a subtree of ${size.toLocaleString('en')} locations`, taken, 1_000, size >= 3_000)];
}

/** Another place as deep as the parent is. */
function otherParent(tree: Tree, node: number): number | null {
  const parent = tree.parent[node] ?? -1;
  if (parent < 0) return null;
  const other = [...tree.depth.keys()].find((one) => one !== parent && tree.depth[one] === tree.depth[parent]);
  return other ?? null;
}

async function timed(work: () => Promise<unknown>, back: () => Promise<unknown> = async () => null): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
    await back();
  }
  return median(taken.slice(1));
}

const told = (what: string, taken: number, bar: number, isJudged: boolean): Line => ({
  what,
  ours: milliseconds(taken),
  partner: null,
  ratio: null,
  bar: isJudged ? `< ${bar / 1_000} s` : '',
  met: isJudged ? taken < bar : null,
});
