import pg from 'pg';
import { makeMonths } from '../server/src/database/migrate-months.ts';
import { administrator, type Application, signedIn } from './application.ts';
import { clientOf, readJson } from './client.ts';
import { inTimes, type Line, megabytes, perSecond, timesOf } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin, type BenchDatabase } from './world/database.ts';
import { idOf } from './world/ids.ts';

/** Entries that are there, over so many months; those of the last day are sealed and checked. */
const entries = { S: 1_000_000, M: 10_000_000, L: 10_000_000 } as const;
const [months, sealed, atOnce] = [36, 200_000, 500_000];
/** Who did things and to whom: a few administrators much, everybody something; every user once in a while. */
const [busy, things] = [40, 1_000];
const deeds = ['user.edit', 'user.disable', 'enrollment.add', 'role.give', 'course.edit', 'assignment.create'] as const;
const rounds = 5;

export const audit: Subject = {
  id: 'audit',
  title: 'The audit',
  how: `${entries.M.toLocaleString('en')} entries (${entries.S.toLocaleString('en')} with S) of one organization over ${months} months, with what lies beside them; the newest ${sealed.toLocaleString('en')} are sealed and checked first. Over HTTP as an administrator of the organization, one request after the other: pages of 50, each kind of search with several values ${rounds} times over, and the CSV of one month. The entries are taken away again.`,
  async measure(ground: Ground) {
    const application = await ground.application();
    const [cookie = ''] = await signedIn(ground.database, ground.plan, [administrator]);
    const all = entries[ground.size];
    const at = { ground, application, cookie };
    await takeAway(ground.database);
    try {
      await monthsBefore(ground.database);
      await fill(ground, all - sealed, all);
      const chain = await sealedAndChecked(at);
      for (let from = 0; from < all - sealed; from += atOnce)
        await fill(ground, from, Math.min(from + atOnce, all - sealed));
      await asAdmin(ground.database.adminUrl, 'vacuum (analyze) audit_entries, audit_payloads');
      return [...chain, ...(await searched(at)), await exported(at)];
    } finally {
      await takeAway(ground.database);
    }
  },
};

type At = Readonly<{ ground: Ground; application: Application; cookie: string }>;
type State = Readonly<{
  entries: number;
  waiting: number;
  checks: readonly Readonly<{ id: string; state: string; findingCount: number }>[];
}>;

const span = `(now() - interval '${months} months')`;
/** The moment of entry i: evenly spread, the newest an hour ago. */
const moment = (of: number): string =>
  `date_trunc('milliseconds', ${span} + (now() - interval '1 hour' - ${span}) * ((i + 1)::float8 / ${of}))`;

/** The parts for months gone by, which no installation has that is new. */
async function monthsBefore({ ownerUrl }: BenchDatabase): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const now = new Date();
    for (const years of [3, 2, 1])
      await makeMonths(owner, new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), 1)));
  } finally {
    await owner.end();
  }
}

async function fill({ plan, database, size }: Ground, from: number, to: number): Promise<void> {
  const waits = to === entries[size];
  const { large } = plan;
  const users = large.users.to - large.users.from;
  const text = `with numbered as materialized (
      select i, ${moment(entries[size])} as at, md5(i::text) as noise, hashint8(i) & 2147483647 as h from generate_series($5::bigint, $6::bigint - 1) i
    ), made as materialized (
      select at, h, substr(sha256(noise::bytea), 1, 16) as salt,
        (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(noise, 1, 3) || '8' || substr(noise, 5, 15))::uuid as id,
        '{"actor":"Somebody","name":"Somebody Else","before":{"lastName":"Before ' || h || '"},"after":{"lastName":"After ' || h || '"}}' as payload,
        $3::uuid[] as people, $4::text[] as deeds
      from numbered
    ), entry as (
      insert into audit_entries (tenant_id, organization_id, at, id, actor_id, operation, outcome, kind, thing_id, privilege, role, scope, address, payload_hash)
      select $1, $2, at, id, people[1 + case when h % 10 < 8 then h % ${busy} else h % cardinality(people) end], deeds[1 + (h / 7) % cardinality(deeds)],
        case when h % 50 = 0 then 'refused' else 'done' end, 'user', people[1 + (h / 11) % cardinality(people)],
        deeds[1 + (h / 7) % cardinality(deeds)], 'organization-administrator', 'organization', '192.0.2.1', sha256(salt || payload::bytea) from made
    ), payload as (
      insert into audit_payloads (tenant_id, organization_id, at, entry_id, salt, payload) select $1, $2, at, id, salt, payload from made
    )
    insert into audit_waiting (tenant_id, organization_id, entry_id, at) select $1, $2, id, at from made where $7::boolean`;
  const people = Array.from({ length: Math.min(users, things) }, (_, n) => idOf('user', large.users.from + n));
  await asAdmin(database.adminUrl, text, [large.tenant, large.id, people, [...deeds], from, to, waits]);
}

/** How fast what waits is sealed, and how fast the chain is gone through. */
async function sealedAndChecked({ application, cookie }: At): Promise<readonly Line[]> {
  const ask = async <T>(method: string, path: string): Promise<T> =>
    // the border: what the application's own contract says
    (await application.ask(cookie, method, path)) as T;
  const state = () => ask<State>('GET', '/api/audit/seals');
  const sealing = await until(async () => (await state()).waiting === 0);
  await application.memory();
  const begun = performance.now();
  await ask('POST', '/api/audit/checks');
  await until(async () => (await state()).checks[0]?.state === 'done');
  const seconds = (performance.now() - begun) / 1_000;
  const { checks } = await state();
  const { peak } = await application.memory();
  return [
    line('seal what waits', perSecond(sealed / sealing, 'entries')),
    line(
      'go through the chain',
      `${perSecond(sealed / seconds, 'entries')}, ${checks[0]?.findingCount} findings, ${megabytes(peak)}`,
    ),
  ];
}

/** Seconds until something holds, asked ten times a second. */
async function until(holds: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > 600_000) throw new Error('it took more than ten minutes');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (performance.now() - begun) / 1_000;
}

async function searched({ ground, application, cookie }: At): Promise<readonly Line[]> {
  const { large } = ground.plan;
  const person = (n: number) => idOf('user', large.users.from + n);
  const someDays = [10, 200, 700].map((days) => new Date(Date.now() - days * 86_400_000).toISOString());
  const sought: Readonly<Record<string, readonly string[]>> = {
    'the newest': [''],
    'before a day': someDays.map((day) => `&until=${day}`),
    'by a busy person': [1, 7, 23].map((n) => `&actor=${person(n)}`),
    'by somebody who does little': [101, 407, 823].map((n) => `&actor=${person(n)}`),
    'on one user': [3, 333, 777].map((n) => `&kind=user&thing=${person(n)}`),
    'one deed': deeds.map((deed) => `&operation=${deed}`),
    'what was refused': ['&outcome=refused'],
    'what a person was refused, in a month': [5, 500].map(
      (n) => `&actor=${person(n)}&outcome=refused&from=${someDays[1]}`,
    ),
    words: ['suspend', 'role', 'refused nobody'].map((words) => `&search=${encodeURIComponent(words)}`),
  };
  const client = clientOf(application.port, 1, 120_000);
  const headers = application.headers(cookie);
  const lines: Line[] = [];
  try {
    for (const [what, queries] of Object.entries(sought)) {
      const taken: number[] = [];
      for (let round = 0; round <= rounds; round += 1)
        for (const query of queries) {
          const begun = performance.now();
          readJson(await client.send({ method: 'GET', path: `/api/audit?limit=50${query}`, headers }));
          if (round > 0) taken.push(performance.now() - begun);
        }
      const times = timesOf(taken);
      lines.push({ ...line(`look for ${what}`, inTimes(times)), bar: 'p95 < 50 ms', met: times.p95 < 50 });
    }
    return lines;
  } finally {
    client.close();
  }
}

async function exported({ application, cookie }: At): Promise<Line> {
  const client = clientOf(application.port, 1, 600_000);
  const from = new Date(Date.now() - 60 * 86_400_000).toISOString();
  const until = new Date(Date.now() - 30 * 86_400_000).toISOString();
  try {
    await application.memory();
    const begun = performance.now();
    const path = `/api/audit/export.csv?from=${from}&until=${until}`;
    const { body } = await client.send({ method: 'GET', path, headers: application.headers(cookie) });
    const rows = body.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0) - 1;
    const { peak } = await application.memory();
    return line(
      'export a month as CSV',
      `${rows.toLocaleString('en')} entries, ${perSecond(rows / ((performance.now() - begun) / 1_000), 'entries')}, ${megabytes(peak)}`,
    );
  } finally {
    client.close();
  }
}

async function takeAway({ adminUrl }: BenchDatabase): Promise<void> {
  const tables = 'audit_entries, audit_payloads, audit_waiting, audit_seals, audit_checks';
  await asAdmin(adminUrl, `truncate ${tables}`);
}

const line = (what: string, ours: string): Line => ({ what, ours, partner: null, ratio: null, bar: '–', met: null });
