import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { OpenIdProblem } from '../../outside/openid.ts';
import { say, type Text } from '../../text.ts';
import { aboutSecret } from '../deeds-provider.ts';
import type { OidcProvider, Provider, SamlProvider } from '../provider.ts';

/** What was looked at, in order, until something failed; each in words. */
export const trial = z.object({ good: z.boolean(), steps: z.array(z.object({ good: z.boolean(), says: z.string() })) });
type Trial = z.input<typeof trial>;
type Step = Readonly<{ good: boolean; says: Text; values?: Record<string, string> }>;

const texts = {
  found: {
    en: 'The provider answers and describes itself as {issuer}.',
    de: 'Der Anbieter antwortet und beschreibt sich als {issuer}.',
  },
  address: {
    en: 'The provider cannot be reached or does not describe itself at this issuer: {detail}. Check the issuer, letter for letter.',
    de: 'Der Anbieter ist unter diesem Aussteller nicht erreichbar oder beschreibt sich dort nicht: {detail}. Prüfen Sie den Aussteller Buchstabe für Buchstabe.',
  },
  keys: {
    en: 'It publishes {n} keys to check its signatures with.',
    de: 'Er veröffentlicht {n} Schlüssel, mit denen seine Unterschriften geprüft werden.',
  },
  noKeys: {
    en: 'It publishes no keys: no sign-in could be checked. {detail}',
    de: 'Er veröffentlicht keine Schlüssel: Keine Anmeldung könnte geprüft werden. {detail}',
  },
  client: {
    en: 'It knows the client id and takes the secret.',
    de: 'Er kennt die Client-ID und nimmt das Geheimnis an.',
  },
  noClient: {
    en: 'It refuses the client id or the secret: {detail}. Copy both once more from the provider.',
    de: 'Er weist die Client-ID oder das Geheimnis zurück: {detail}. Übernehmen Sie beide noch einmal vom Anbieter.',
  },
  unsure: {
    en: 'Whether it takes the client id and the secret shows at the first sign-in: {detail}.',
    de: 'Ob er die Client-ID und das Geheimnis annimmt, zeigt die erste Anmeldung: {detail}.',
  },
  certificate: {
    en: 'Its certificate {name} is good until {until}.',
    de: 'Sein Zertifikat {name} gilt bis {until}.',
  },
  expired: {
    en: 'Its certificate {name} ended on {until}. Most providers have a newer one: take its description once more.',
    de: 'Sein Zertifikat {name} ist am {until} abgelaufen. Meist gibt es ein neueres: Übernehmen Sie die Beschreibung noch einmal.',
  },
} as const satisfies Record<string, Text>;

/** Tries a provider without anybody signing in. */
export async function tryOut(c: SignedContext, provider: Provider): Promise<Trial> {
  const found = provider.kind === 'oidc' ? await tryOpenId(c, provider) : certificates(c, provider);
  const steps = found.map(({ good, says, values }) => ({ good, says: say(says, c.language, values) }));
  return { good: steps.every(({ good }) => good), steps };
}

async function tryOpenId(c: SignedContext, { id, settings, secret }: OidcProvider): Promise<readonly Step[]> {
  const kept = secret === null ? null : c.server.vault.open(secret, aboutSecret(id));
  const party = { issuer: settings.issuer, clientId: settings.clientId, secret: kept };
  const steps: Step[] = [];
  try {
    const { issuer, keys } = await c.server.openId.describe(party);
    steps.push({ good: true, says: texts.found, values: { issuer } });
    if (keys === 0) return [...steps, { good: false, says: texts.noKeys, values: { detail: '' } }];
    steps.push({ good: true, says: texts.keys, values: { n: String(keys) } });
    const { taken, detail } = await c.server.openId.tryClient(party, `${c.server.publicUrl}/sign-in/return`);
    const says = taken === 'yes' ? texts.client : taken === 'no' ? texts.noClient : texts.unsure;
    return [...steps, { good: taken !== 'no', says, values: { detail } }];
  } catch (fault) {
    if (!(fault instanceof OpenIdProblem)) throw fault;
    const { step, detail } = fault.fault;
    return [...steps, { good: false, says: step === 'answer' ? texts.noKeys : texts.address, values: { detail } }];
  }
}

function certificates(c: SignedContext, { settings }: SamlProvider): readonly Step[] {
  return settings.certificates.map((base64) => {
    const { subject, validToDate } = new X509Certificate(Buffer.from(base64, 'base64'));
    const until = validToDate.toISOString().slice(0, 10);
    const good = validToDate > c.now;
    return {
      good,
      says: good ? texts.certificate : texts.expired,
      values: { name: subject.split('\n').at(-1) ?? '', until },
    };
  });
}
