import { createHash } from 'node:crypto';

/** The cookie and the API token: the organization in front says where to look before anybody is known. */
export type Credential = Readonly<{ organization: string; hash: Buffer; kind: 'sign-in' | 'token' | 'device' }>;

const form = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/u;

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Reads `<organization id>.<secret>`; null when it is anything else. */
export function readCredential(value: string | undefined, kind: Credential['kind']): Credential | null {
  const match = value ? form.exec(value) : null;
  if (!match?.[1] || !match[2]) return null;
  return { organization: match[1], hash: hashSecret(match[2]), kind };
}
