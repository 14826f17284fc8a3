import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../outside/vault.ts';

/** Milliseconds for which an address of a file is good: a sitting with a long break. */
export const addressLasts = 12 * 3_600_000;
/** Addresses made within the same hour are the same, so that browsers find again what they have. */
const rounded = 3_600_000;
const about = 'file of a course';

export type Addressed = Readonly<{ organization: string; file: string }>;

/** What opens one file for some hours: nobody can make one up, and it says nothing of who asked. */
export function fileToken(vault: Vault, { organization, file }: Addressed, now: Date): string {
  const until = Math.ceil((now.getTime() + addressLasts) / rounded) * rounded;
  const said = `${organization}.${file}.${until.toString(36)}`;
  return `${said}.${vault.mac(said, about).toString('base64url')}`;
}

/** The file that a token opens; null when it is none of ours or has run out. */
export function readFileToken(vault: Vault, token: string, now: Date): Addressed | null {
  const [organization = '', file = '', until = '', mark = ''] = token.split('.');
  const vouched = vault.mac(`${organization}.${file}.${until}`, about);
  const given = Buffer.from(mark, 'base64url');
  if (given.length !== vouched.length || !timingSafeEqual(given, vouched)) return null;
  return Number.parseInt(until, 36) > now.getTime() ? { organization, file } : null;
}
