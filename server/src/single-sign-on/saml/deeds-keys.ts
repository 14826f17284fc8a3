import { decryptXml } from '@node-saml/node-saml/lib/xml.js';
import { X509Certificate } from 'node:crypto';
import type { Context, PublicContext } from '../../context.ts';
import { changeable } from '../../organizations/index.ts';
import { makeKeyPair } from '../../outside/key-pair.ts';
import { problems, Refusal } from '../../refusal.ts';
import { providerOf } from '../deeds-provider.ts';
import type { SamlKey, SamlProvider } from '../provider.ts';
import { refused } from '../refused.ts';
import { updateKeys } from '../store.ts';

type Editing = Context<'organization.edit-access'>;

/** While one key takes over from another, both open what providers send. */
const most = 2;
const years = 10;

/** What a sealed key is about: it opens for its provider alone. */
const about = (provider: string, key: string): string => `identity-provider key ${provider} ${key}`;

/** Makes a key pair that the provider encrypts assertions for; the newest one is in our description. */
export async function addKey(c: Editing): Promise<SamlProvider> {
  const found = await samlProviderOf(c);
  if (found.keys.length >= most) throw new Refusal(refused['keys-full']);
  const until = new Date(c.now);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  const { key, certificate } = await makeKeyPair(new URL(c.server.publicUrl).hostname, c.now, until);
  const id = c.newId();
  const made: SamlKey = {
    ...{ id, certificate, at: c.now.toISOString() },
    sealed: c.server.vault.seal(key, about(found.id, id)).toString('base64'),
  };
  c.audit({ after: { provider: found.label, certificate: fingerprintOf(made) } });
  return kept(c, found, [...found.keys, made]);
}

/** Ends a key pair: what is encrypted for it opens no more. */
export async function endKey(c: Editing): Promise<SamlProvider> {
  const found = await samlProviderOf(c);
  const ended = found.keys.find(({ id }) => id === c.params['key']);
  if (!ended) throw new Refusal(problems['not-found']);
  if (found.settings.encrypted && found.keys.length === 1) throw new Refusal(refused['key-needed']);
  c.audit({ before: { provider: found.label, certificate: fingerprintOf(ended) } });
  return kept(
    c,
    found,
    found.keys.filter((one) => one !== ended),
  );
}

async function kept(c: Editing, found: SamlProvider, keys: readonly SamlKey[]): Promise<SamlProvider> {
  const version = await updateKeys(c.tx, c.granted, { ...found, keys });
  if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
  return { ...found, keys, version };
}

async function samlProviderOf(c: Editing): Promise<SamlProvider> {
  const found = await providerOf(c, true);
  if (found.kind !== 'saml' || found.organization !== changeable(c).id) throw new Refusal(problems['not-found']);
  return found;
}

/** The certificate of a key, and until when providers may take it. */
export function certificateOf({ certificate }: SamlKey): Readonly<{ fingerprint: string; until: Date }> {
  const read = new X509Certificate(Buffer.from(certificate, 'base64'));
  return { fingerprint: read.fingerprint256, until: read.validToDate };
}
const fingerprintOf = (key: SamlKey): string => certificateOf(key).fingerprint;

/** The private half of a key of a provider. */
export const openKey = ({ server }: Pick<PublicContext, 'server'>, provider: SamlProvider, key: SamlKey): string =>
  server.vault.open(Buffer.from(key.sealed, 'base64'), about(provider.id, key.id));

/** An element of this name, however its prefix is spelt. */
const element = (name: string): RegExp => new RegExp(`<(?:[^\\s<>:/]+:)?${name}[\\s/>]`, 'u');
const [plain, sealed] = [element('Assertion'), element('EncryptedAssertion')];
/** Ways to encrypt that are broken, or leave room for guessing at what is inside. */
const weak = /xmlenc#(?:rsa-1_5|tripledes-cbc)/u;

export type Opened = Readonly<{
  /** The key that opens it; null: nothing is encrypted. */ key: string | null;
  /** Everything there is to read: what was inside, and what was around it. */ texts: readonly string[];
}>;

/**
 * Finds the key that opens what a provider sent. Null: it proves nothing, whatever the reason: telling a wrong key from
 * a wrong filling would help somebody who guesses.
 */
export async function opened(
  c: Pick<PublicContext, 'server'>,
  provider: SamlProvider,
  xml: string,
): Promise<Opened | null> {
  if (!sealed.test(xml)) return provider.settings.encrypted ? null : { key: null, texts: [xml] };
  if (plain.test(xml) || weak.test(xml) || xml.split(sealed).length !== 2) return null;
  const start = xml.search(sealed);
  const end = xml.lastIndexOf('>', xml.lastIndexOf('EncryptedAssertion') + 'EncryptedAssertion'.length + 1);
  const part = xml.slice(start, end + 1);
  for (const held of provider.keys.toReversed()) {
    const key = openKey(c, provider, held);
    // another key, or a broken filling: the next one may open it
    const inner = await decryptXml(part, key).catch(() => null);
    if (inner !== null && plain.test(inner)) return { key, texts: [xml.slice(0, start), xml.slice(end + 1), inner] };
  }
  return null;
}
