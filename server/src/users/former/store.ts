import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { keyOf } from '../../database/keys.ts';
import { newId } from '../../outside/ids.ts';

/** What a user is named by to machines and lists of staff: never given to anybody else. */
export type Identifier = Readonly<{ kind: 'user-name' | 'employee-identifier'; key: string }>;
type Place = Readonly<{ tenant: string; organization: string }>;

/** Keeps identifiers of users who give them up, as hashes. */
export async function keepFormer(
  tx: Tx,
  at: Place & Readonly<{ at: Date }>,
  identifiers: readonly (Identifier & Readonly<{ user: string }>)[],
): Promise<void> {
  if (identifiers.length === 0) return;
  await tx
    .insertInto('former_identifiers')
    .values(
      identifiers.map((identifier) => ({
        tenant_id: at.tenant,
        organization_id: at.organization,
        id: newId(),
        user_id: identifier.user,
        kind: identifier.kind,
        key_hash: hashOf(at.organization, identifier),
        at: at.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'organization_id', 'kind', 'key_hash']).doNothing())
    .execute();
}

/** Lets identifiers of a user who became part of another mean the one who stays. */
export async function passFormer(
  tx: Tx,
  at: Place & Readonly<{ user: string; at: Date }>,
  identifiers: readonly Identifier[],
): Promise<void> {
  await tx
    .insertInto('former_identifiers')
    .values(
      identifiers.map((identifier) => ({
        tenant_id: at.tenant,
        organization_id: at.organization,
        id: newId(),
        user_id: at.user,
        kind: identifier.kind,
        key_hash: hashOf(at.organization, identifier),
        at: at.at,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'organization_id', 'kind', 'key_hash'])
        .doUpdateSet({ user_id: at.user, at: at.at }),
    )
    .execute();
}

/** Takes back what `passFormer` gave a user at a moment; of somebody whose data was erased since, it stays. */
export async function takeBackFormer(
  tx: Tx,
  { organization, user, of, at }: Readonly<{ organization: string; user: string; of: string; at: Date }>,
): Promise<void> {
  await sql`delete from former_identifiers f
    where f.organization_id = ${organization} and f.user_id = ${user} and f.at = ${at} and not exists (select 1 from users u
      where u.tenant_id = f.tenant_id and u.organization_id = f.organization_id and u.id = ${of} and u.erased_at is not null)`.execute(
    tx,
  );
}

/** Who had these identifiers formerly: user by identifier key. */
export async function formerHolders(
  tx: Tx,
  organization: string,
  kind: Identifier['kind'],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await formerOf(
    tx,
    organization,
    keys.map((key) => ({ kind, key })),
  );
  return new Map(found.map(({ key, user }) => [key, user]));
}

/** Those of these identifiers that somebody had formerly, with the user they mean. */
export async function formerOf(
  tx: Tx,
  organization: string,
  identifiers: readonly Identifier[],
): Promise<readonly (Identifier & Readonly<{ user: string }>)[]> {
  if (identifiers.length === 0) return [];
  const byHash = new Map(identifiers.map((one) => [hashOf(organization, one).toString('hex'), one]));
  const { rows } = await sql<{ user_id: string; key_hash: Buffer }>`select user_id, key_hash from former_identifiers
    where organization_id = ${organization} and kind = any(${kinds}::text[])
    and key_hash = any(${[...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))}::bytea[])`.execute(tx);
  return rows.flatMap(({ user_id, key_hash }) => {
    const identifier = byHash.get(key_hash.toString('hex'));
    return identifier ? [{ ...identifier, user: user_id }] : [];
  });
}

/** Which of these are given to nobody any more: what somebody else is named by, or was formerly. One statement. */
export async function takenOf(
  tx: Tx,
  organization: string,
  {
    userName,
    employeeIdentifier,
  }: Readonly<{ userName?: string | undefined; employeeIdentifier?: string | null | undefined }>,
  butNot?: string,
): Promise<readonly Identifier['kind'][]> {
  const asked: Identifier[] = [
    ...(userName ? [{ kind: 'user-name' as const, key: keyOf(userName) }] : []),
    ...(employeeIdentifier ? [{ kind: 'employee-identifier' as const, key: keyOf(employeeIdentifier) }] : []),
  ];
  if (asked.length === 0) return [];
  const { rows } = await sql<{ kind: Identifier['kind']; user: string }>`
    select 'user-name' as kind, x.id as "user" from users x
      where x.organization_id = ${organization} and x.user_name_key = ${userName ? keyOf(userName) : null}
    union all select 'employee-identifier', x.id from users x
      where x.organization_id = ${organization} and x.employee_identifier = ${employeeIdentifier ?? null}
    union all select f.kind, f.user_id from former_identifiers f
      where f.organization_id = ${organization} and f.kind = any(${kinds}::text[])
      and f.key_hash = any(${asked.map((one) => hashOf(organization, one))}::bytea[])`.execute(tx);
  const others = new Set(rows.filter(({ user }) => user !== butNot).map(({ kind }) => kind));
  return kinds.filter((kind) => others.has(kind));
}

const kinds: readonly Identifier['kind'][] = ['user-name', 'employee-identifier'];

/** By what a user is named, as it is kept. */
export const identifiersOf = ({
  userName,
  employeeIdentifier,
}: Readonly<{ userName: string; employeeIdentifier: string | null }>): readonly Identifier[] => [
  { kind: 'user-name', key: keyOf(userName) },
  ...(employeeIdentifier ? [{ kind: 'employee-identifier' as const, key: keyOf(employeeIdentifier) }] : []),
];

type Named = Parameters<typeof identifiersOf>[0];

/** What a user is not named by any more after a change. */
export function givenUp(
  user: string,
  was: Named,
  to: Readonly<{ userName?: string | undefined; employeeIdentifier?: string | null | undefined }>,
): readonly (Identifier & Readonly<{ user: string }>)[] {
  const { userName = was.userName, employeeIdentifier = was.employeeIdentifier } = to;
  const now = identifiersOf({ userName, employeeIdentifier });
  return identifiersOf(was)
    .filter(({ kind, key }) => !now.some((one) => one.kind === kind && one.key === key))
    .map((one) => ({ ...one, user }));
}

/** What is kept of an identifier: enough to know it again, too little to read it. */
export const hashOf = (organization: string, { kind, key }: Identifier): Buffer =>
  createHash('sha256').update(`${organization}\n${kind}\n${key}`).digest();
