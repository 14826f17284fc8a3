import { createHash } from 'node:crypto';

/** What a seal covers of an entry: everything but its payload, of which the hash stands in it. */
export type Covered = Readonly<{
  tenant: string;
  organization: string;
  id: string;
  at: Date;
  actor: string | null;
  operation: string;
  outcome: string;
  kind: string | null;
  thing: string | null;
  privilege: string | null;
  appointment: string | null;
  role: string | null;
  scope: string | null;
  reason: string | null;
  address: string | null;
  payloadHash: Buffer | null;
}>;

export const hashLength = 32;
const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The hash of one entry, 32 bytes. The order of the fields is part of the format. */
export const entryHash = (of: Covered): Buffer =>
  sha256(
    JSON.stringify([
      ...['ambit audit 1', of.tenant, of.organization, of.id, of.at.toISOString(), of.actor, of.operation, of.outcome],
      ...[of.kind, of.thing, of.privilege, of.appointment, of.role, of.scope, of.reason, of.address],
      of.payloadHash?.toString('hex') ?? null,
    ]),
  );

/** The hash of what lies beside an entry, with the salt that was written with it. */
export const payloadHash = (salt: Buffer, payload: string): Buffer => sha256(salt, payload);

/** What the chain of an organization begins from. */
export const beginning = (organization: string): Buffer => sha256(`ambit audit 1 ${organization}`);

/** The chain goes on over some entries: the hash of each is hashed with what came before it. */
export function chained(previous: Buffer, hashes: readonly Buffer[]): Buffer {
  let last = previous;
  for (const hash of hashes) last = sha256(last, hash);
  return last;
}

/** Hashes that stand one after the other. */
export function apart(hashes: Buffer): readonly Buffer[] {
  const all: Buffer[] = [];
  for (let at = 0; at + hashLength <= hashes.length; at += hashLength) all.push(hashes.subarray(at, at + hashLength));
  return all;
}

/** What the installation vouches for with its key: after so many seals the chain of an organization has this hash. */
export const headOf = (organization: string, head: Readonly<{ number: number; hash: Buffer }>): string =>
  `${organization} ${head.number} ${head.hash.toString('hex')}`;
export const vouchedAbout = 'audit seal';
