import { administrator, type Application, signedIn } from './application.ts';
import { type Client, clientOf, readJson } from './client.ts';
import { inTimes, type Line, median, milliseconds, timesOf, type Times } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin } from './world/database.ts';

/** Two regions with ten districts each; a district has 49 sites with 101 areas each: 5,000 locations, 100,000 in all. */
const [districts, sites, areas] = [10, 49, 101];
const levels = ['Group', 'Region', 'Country', 'District'] as const;
const towns = ['Leeds', 'York', 'Bath', 'Bristol', 'Whitby', 'Hull', 'Besançon', 'Zürich', 'Málaga', 'Kraków'] as const;
const typed = [
  'leeds',
  'bath dock 7',
  'zurich',
  'yrok',
  'malga',
  'bristl dock',
  'depot 1',
  'br',
  'krakow dock 99',
  'T1-3-20-50',
];
const rounds = 5;

export const tree: Subject = {
  id: 'tree',
  title: 'A tree of 100,000 locations',
  how: `Over HTTP, one request after the other, as an administrator of the organization: two files of 50,000 locations are looked at and read in (the second is told), then the tree is searched (each of ${typed.length} words ${rounds} times, slips of the finger among them), opened, and a subtree of 5,000 moved back and forth (median of ${rounds}). The tree is taken away again.`,
  async measure(ground: Ground) {
    const application = await ground.application();
    const [cookie = ''] = await signedIn(ground.database, ground.plan, [administrator]);
    const client = clientOf(application.port, 1, 300_000);
    const asked = askerOf(client, application, cookie);
    try {
      const read = [await readIn(asked, 0), await readIn(asked, 1)];
      await asAdmin(ground.database.adminUrl, 'analyze locations, location_closure, search');
      return [...(read[1] ?? []), ...(await found(asked)), ...(await opened(asked)), await moved(asked)];
    } finally {
      client.close();
      await takeAway(ground);
    }
  },
};

type Asked = Readonly<{
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown, version: number): Promise<T>;
  send<T>(path: string, csv: string): Promise<T>;
}>;

const askerOf = (client: Client, application: Application, cookie: string): Asked => {
  const headers = application.headers(cookie);
  return {
    get: async (path) => readJson(await client.send({ method: 'GET', path, headers })),
    post: async (path, body, version) =>
      readJson(
        await client.send({
          ...{ method: 'POST', path, body: JSON.stringify(body) },
          headers: { ...headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
        }),
      ),
    send: async (path, csv) => {
      const head =
        '--border\r\ncontent-disposition: form-data; name="file"; filename="tree.csv"\r\ncontent-type: text/csv\r\n\r\n';
      const body = Buffer.from(`${head}${csv}\r\n--border--\r\n`);
      const type = { 'content-type': 'multipart/form-data; boundary=border' };
      return readJson(await client.send({ method: 'POST', path, body, headers: { ...headers, ...type } }));
    },
  };
};

type Counts = Readonly<{ new: number; rejected: number }>;

async function readIn({ send }: Asked, region: number): Promise<readonly Line[]> {
  const csv = fileOf(region);
  const begun = performance.now();
  const { seal, counts } = await send<{ seal: string; counts: Counts }>('/api/locations/import-check', csv);
  const looked = performance.now();
  if (counts.rejected > 0) throw new Error(`${counts.rejected} lines were rejected`);
  await send('/api/locations/import?' + new URLSearchParams({ seal }).toString(), csv);
  const done = performance.now();
  const rows = counts.new.toLocaleString('en');
  return [
    alone(`look at a file of ${rows} locations`, milliseconds(looked - begun)),
    alone(`read in ${rows} locations`, milliseconds(done - looked)),
  ];
}

function fileOf(region: number): string {
  const lines = ['identifier,parent,name,level', `T${region},-,Tree ${region},${levels[0]}`];
  for (let d = 0; d < districts; d += 1) {
    const district = `T${region}-${d}`;
    lines.push(`${district},T${region},Branch ${region} ${d},${levels[1]}`);
    for (let s = 0; s < sites; s += 1) {
      const site = `${district}-${s}`;
      lines.push(`${site},${district},${towns[s % towns.length]} depot ${s},${levels[2]}`);
      for (let a = 0; a < areas; a += 1)
        lines.push(`${site}-${a},${site},${towns[(s + a) % towns.length]} dock ${a},${levels[3]}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

type Items = Readonly<{
  items: readonly Readonly<{ id: string; name: string; identifier: string; version: number }>[];
}>;

async function found({ get }: Asked): Promise<readonly Line[]> {
  const search = (words: string) => get<Items>(`/api/locations?search=${encodeURIComponent(words)}`);
  for (const words of typed)
    if ((await search(words)).items.length === 0) throw new Error(`nothing is found by ${words}`);
  const times = await timesFor(typed, search);
  return [{ ...alone('search by words', inTimes(times)), bar: '< 50 ms', met: times.p95 < 50 }];
}

async function opened({ get }: Asked): Promise<readonly Line[]> {
  const site = (await get<Items>('/api/locations?search=T0-3-20')).items[0]?.id ?? '';
  const district = (await get<Items>('/api/locations?search=T0-3')).items[0]?.id ?? '';
  const children = await timesFor([site, district], (id) => get(`/api/locations/${id}/children?limit=200`));
  const top = await timesFor(['', ''], () => get('/api/locations/tree'));
  return [alone('children of a location', inTimes(children)), alone('top of the tree, with its count', inTimes(top))];
}

async function moved({ get, post }: Asked): Promise<Line> {
  const named = async (identifier: string) => {
    const one = (await get<Items>(`/api/locations?search=${identifier}`)).items[0];
    if (one?.identifier !== identifier) throw new Error(`${identifier} is not found first`);
    return one;
  };
  const [district, from, to] = [await named('T0-3'), await named('T0'), await named('T1')];
  const taken: number[] = [];
  let { version } = district;
  for (let round = 0; round <= rounds; round += 1)
    for (const parentId of [to.id, from.id]) {
      const begun = performance.now();
      await post(`/api/locations/${district.id}/move`, { parentId }, version);
      taken.push(performance.now() - begun);
      version += 1;
    }
  const middle = median(taken.slice(2));
  const what = `move of a subtree of ${(1 + sites * (1 + areas)).toLocaleString('en')}`;
  return { ...alone(what, milliseconds(middle)), bar: '< 1 s', met: middle < 1_000 };
}

async function timesFor<T>(subjects: readonly T[], ask: (one: T) => Promise<unknown>): Promise<Times> {
  const taken: number[] = [];
  for (let round = 0; round < rounds * 4; round += 1)
    for (const one of subjects) {
      const begun = performance.now();
      await ask(one);
      taken.push(performance.now() - begun);
    }
  return timesOf(taken);
}

const alone = (what: string, ours: string): Line => ({ what, ours, partner: null, ratio: null, bar: '', met: null });

/** What was read in is taken away, for whoever measures next. */
async function takeAway({ database, plan }: Ground): Promise<void> {
  const mine = `select id from locations where organization_id = '${plan.large.id}' and identifier_key ~ '^t[01](-[0-9]+)*$'`;
  await asAdmin(
    database.adminUrl,
    `set session_replication_role = replica; create temporary table mine as ${mine}; create index on mine (id); analyze mine;
     delete from location_closure c using mine where c.descendant_id = mine.id;
     delete from search s using mine where s.kind = 'location' and s.id = mine.id;
     delete from locations l using mine where l.id = mine.id;
     update organizations set tree_stamp = tree_stamp + 1 where id = '${plan.large.id}'`,
  );
}
