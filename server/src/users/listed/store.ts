import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';
import { keyOf, nameKey } from '../../database/keys.ts';
import { indexWords } from '../../database/search.ts';
import { changeState } from '../states/store.ts';
import { wordsOfUser } from '../store.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/** Whom a listed user becomes by claiming: still the same user. */
export type Claimed = Readonly<{
  id: string;
  userName: string;
  firstName: string;
  lastName: string;
  email: string;
  passwordHash: string;
  language: string;
  at: Date;
  /** The id of the change of state. */ change: string;
}>;

/** Makes a listed user active under what they chose; false when they are not listed any more. */
export async function claimUser(tx: Tx, place: Place, as: Claimed): Promise<boolean> {
  const { id, userName, firstName, lastName, email } = as;
  const { rows } = await sql<{ employeeIdentifier: string | null }>`update users set
      user_name = ${userName}, user_name_key = ${keyOf(userName)}, first_name = ${firstName}, last_name = ${lastName},
      name_key = ${nameKey(firstName, lastName)}, email = ${email}, email_key = ${keyOf(email)},
      password_hash = ${as.passwordHash}, must_change_password = false, language = ${as.language}
    where organization_id = ${place.organization} and id = ${id} and state = 'listed'
    returning employee_identifier as "employeeIdentifier"`.execute(tx);
  const [row] = rows;
  if (!row) return false;
  const change = { id: as.change, was: 'listed', became: 'active', until: null, reason: null, at: as.at } as const;
  await changeState(tx, { ...place, user: id }, { ...change, by: id, byName: `${firstName} ${lastName}`, ended: [] });
  await indexWords(tx, 'user', [{ ...place, id, text: wordsOfUser({ ...as, ...row }) }]);
  return true;
}
