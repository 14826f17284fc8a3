import { domainToASCII } from 'node:url';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const name = new RegExp(`^(?:${label}\\.)+${label}$`, 'u');

/** A host name as browsers send it, whatever script it was typed in; null: it is none, or a number. */
export function hostFrom(typed: string): string | null {
  if (/[\s/:@?#\\]/u.test(typed)) return null;
  const host = domainToASCII(typed).toLowerCase();
  const isHost = host.length <= 240 && name.test(host) && !/^\d+$/u.test(host.split('.').at(-1) ?? '');
  return isHost ? host : null;
}
