import { check } from '@ambit/policy';
import { keyOf, nameKey } from '../../database/keys.ts';
import { users } from '../privileges.ts';
import type { Around, Existing } from './known.ts';
import type { Reason, ReasonCode } from './reasons.ts';
import type { Wanted } from './wanted.ts';

/** Whom a row is about: somebody who is there, somebody new under this user name, or nobody it may name. */
export type Whom = Readonly<{ user: Existing }> | Readonly<{ newName: string | null }> | Readonly<{ reason: Reason }>;

/** Finds whom a row is about: as its source calls them, else by identifier, user name, or e-mail address and name. */
export function whom(wanted: Wanted, line: number, around: Around): Whom {
  const { known, options, mapped } = around;
  const userName = wanted.userName ?? (mapped.has('userName') ? null : (wanted[options.userNameFrom] ?? null));
  const key = userName === null ? null : keyOf(userName);
  const identifier = wanted.employeeIdentifier ?? null;
  const external = wanted.externalId ?? null;
  const twice = firstOf(line, [
    external === null ? null : around.lineOf('externalId', external),
    key === null ? null : around.lineOf('userName', key),
    identifier === null ? null : around.lineOf('employeeIdentifier', identifier),
  ]);
  if (twice !== null) return reason({ field: null, code: 'duplicate', values: { line: twice } });

  const identified = identifier === null ? [] : (known.byIdentifier.get(identifier) ?? []);
  const named = key === null ? undefined : known.byUserName.get(key);
  const values = { value: identifier ?? '' };
  if (identified.some((one) => !isOpen(one, around)))
    return reason({ field: 'employeeIdentifier', code: 'identifier-taken', values });
  if (identified.length > 1) return reason({ field: 'employeeIdentifier', code: 'identifier-ambiguous', values });
  const meant = identified[0] ?? named;
  if (named && !isOpen(named, around))
    return reason({ field: nameField(around), code: 'user-name-taken', values: { value: userName ?? '' } });
  if (meant && named && meant.id !== named.id)
    return reason({ field: 'employeeIdentifier', code: 'identifier-and-name', values });
  if (external !== null) {
    const linked = byExternalId(external, meant, around);
    if (linked) return linked;
  }
  if (meant) return { user: meant };
  return mapped.has('userName') ? { newName: userName } : byEmail(wanted, userName, around);
}

/** Whom the source calls so: nobody else may be meant by the row. Null: its other cells say who it is about. */
function byExternalId(external: string, meant: Existing | undefined, around: Around): Whom | null {
  const { byExternalId: linkedAs, called: names } = around.known;
  const linked = linkedAs.get(external);
  const no = (code: ReasonCode) => reason({ field: 'externalId', code, values: { value: external } });
  if (linked) {
    if (!isOpen(linked, around)) return no('external-id-taken');
    return meant && meant.id !== linked.id ? no('external-id-and-other') : { user: linked };
  }
  const called = meant && names.get(meant.id);
  // a feed that said no external ids so far calls users by what it had
  const isSaid = called !== undefined && called !== meant?.employeeIdentifier && called !== meant?.userName;
  return isSaid ? no('called-otherwise') : null;
}

/** Without a column for it, the user name is made of another one. */
export const nameField = ({ mapped, options }: Around) => (mapped.has('userName') ? 'userName' : options.userNameFrom);

/** An address may be shared: only with the same name it is the same person. */
function byEmail(wanted: Wanted, userName: string | null, around: Around): Whom {
  const found = (wanted.email ? (around.known.byEmail.get(keyOf(wanted.email)) ?? []) : []).filter((one) =>
    isOpen(one, around),
  );
  if (found.length === 0) return { newName: userName };
  const [first] = found;
  const same =
    first &&
    nameKey(first.firstName, first.lastName) ===
      nameKey(wanted.firstName ?? first.firstName, wanted.lastName ?? first.lastName);
  return first && same && found.length === 1
    ? { user: first }
    : reason({ field: 'email', code: 'email-of-another', values: { value: wanted.email ?? '' } });
}

/** May the row speak of this user at all? Everybody else is answered in the same words, whoever they are. */
function isOpen(user: Existing, { asker: { rules, actor, world } }: Around): boolean {
  if (user.state === 'deleted' || user.isService) return false;
  return [users.view, users.import].some((privilege) => check(rules, actor, privilege, user.thing, world).allowed);
}

const firstOf = (line: number, lines: readonly (number | null)[]): number | null =>
  lines.find((one) => one !== null && one < line) ?? null;

const reason = (why: Reason): Whom => ({ reason: why });
