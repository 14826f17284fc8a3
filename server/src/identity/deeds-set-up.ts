import type { PublicContext } from '../context.ts';
import type { Connection } from '../database/connection.ts';
import { newSecret } from '../outside/ids.ts';
import { insertOrganization } from '../organizations/index.ts';
import { insertAppointment, operatorRole } from '../roles/index.ts';
import { insertUser } from '../users/index.ts';
import { hashSecret } from './lookup.ts';
import { clearSetUp, isSetUp, keepSetUp, readSetUp } from './store-set-up.ts';

/** The platform: the organization the operators of an installation belong to. */
export const platform = { identifier: 'ambit', name: 'Ambit', roleModel: 'platform' } as const;

export const setUpNeeded = (connection: Connection): Promise<boolean> =>
  connection.transaction(null, async (tx) => !(await isSetUp(tx, platform.identifier)));

/** Makes a new one-time link's secret while there is no operator; the former one ends. Null when there is one already. */
export const newSetUpLink = (connection: Connection): Promise<string | null> =>
  connection.transaction(null, async (tx) => {
    if (await isSetUp(tx, platform.identifier)) return null;
    const secret = newSecret();
    await keepSetUp(tx, hashSecret(secret));
    return secret;
  });

type FirstOperator = Readonly<{
  token: string;
  userName: string;
  userNameKey: string;
  firstName: string;
  lastName: string;
  nameKey: string;
  email: string;
  emailKey: string;
}>;

/** Creates the platform with its first operator; null when the secret is not the one that waits. */
export function completeSetUp(
  connection: Connection,
  first: FirstOperator,
  passwordHash: string,
  { now, newId }: Pick<PublicContext, 'now' | 'newId'>,
): Promise<{ id: string; tenant: string; user: string } | null> {
  const id = newId();
  const user = newId();
  return connection.transaction({ tenant: id, organizations: [id] }, async (tx) => {
    const waits = await readSetUp(tx);
    if (!waits?.equals(hashSecret(first.token)) || (await isSetUp(tx, platform.identifier))) return null;
    await insertOrganization(tx, {
      ...platform,
      id,
      tenant: id,
      parent: null,
      key: platform.identifier,
      features: [],
      at: now,
    });
    await insertUser(tx, { ...first, tenant: id, organization: id, id: user, passwordHash, at: now, by: null });
    await insertAppointment(tx, {
      tenant: id,
      organization: id,
      id: newId(),
      user,
      role: operatorRole,
      isBase: false,
      anchor: null,
      from: null,
      until: null,
      by: null,
      at: now,
      reason: 'first set-up',
      options: {},
    });
    await clearSetUp(tx);
    return { id, tenant: id, user };
  });
}
