import pg from 'pg';
import type { Cluster, Place } from './cluster.ts';
import { urlOf } from './place.ts';

/** What the superuser needs for the roles and the database: done once, repeated without harm. */
export async function prepare({ passwords }: Cluster, place: Place): Promise<void> {
  await asAdmin(urlOf(place, 'ambit_admin', passwords.admin, 'postgres'), async (run) => {
    const [marked] = await run(`select 1 from pg_database where shobj_description(oid, 'pg_database') = '${prepared}'`);
    if (marked) return;
    await makeRole(run, 'ambit_owner', passwords.owner);
    await makeRole(run, 'ambit_app', passwords.app);
    await makeDatabase(run, 'ambit');
    await run(`comment on database ambit is '${prepared}'`);
  });
}

type Run = (text: string) => Promise<unknown[]>;

/** Opens one connection as superuser for the time of `work`. */
export async function asAdmin<T>(url: string, work: (run: Run) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a lost connection also fails the statement that is under way
  await client.connect();
  try {
    return await work(async (text) => (await client.query(text)).rows);
  } finally {
    await client.end();
  }
}

/** A database of the owner, which nobody enters but the owner and the run-time role. */
export async function makeDatabase(run: Run, name: string, from = 'template0'): Promise<void> {
  const [there] = await run(`select 1 from pg_database where datname = '${name}'`);
  if (!there) await run(`create database ${name} owner ambit_owner template ${from}`);
  await run(`revoke all on database ${name} from public`);
  await run(`grant connect, temporary on database ${name} to ambit_app`);
}

const prepared = 'Ambit: roles and database are made';

async function makeRole(run: Run, name: string, password: string): Promise<void> {
  const [there] = await run(`select 1 from pg_roles where rolname = '${name}'`);
  const rights = `login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`;
  await run(`${there ? 'alter' : 'create'} role ${name} ${rights}`);
}
