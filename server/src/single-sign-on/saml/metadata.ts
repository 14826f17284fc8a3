import { X509Certificate } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { atField, refused } from '../refused.ts';

/** What a SAML identity provider says of itself, as far as it is needed. */
export type Described = Readonly<{ entityId: string; entryPoint: string; certificates: readonly string[] }>;

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const text = z.union([z.string(), z.object({ '#text': z.string() }).transform((held) => held['#text'])]);
const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(one));

const described = z.object({
  EntityDescriptor: z.object({
    '@entityID': z.string().min(1).max(1000),
    IDPSSODescriptor: z.object({
      KeyDescriptor: many(
        z.object({
          '@use': z.string().optional(),
          KeyInfo: z.object({ X509Data: many(z.object({ X509Certificate: many(text) })) }),
        }),
      ),
      SingleSignOnService: many(z.object({ '@Binding': z.string(), '@Location': z.url().max(1000) })),
    }),
  }),
});

/**
 * Reads the description of a provider. Nothing is fetched and no entity is expanded.
 * @throws Refusal 422 at `metadata` with what is missing.
 */
export function settingsFromMetadata(xml: string): Described {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml) || XMLValidator.validate(xml) !== true) throw missing('EntityDescriptor');
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, processEntities: false },
    ...{ parseTagValue: false, parseAttributeValue: false, trimValues: true },
  });
  const read = described.safeParse(parser.parse(xml));
  if (!read.success) throw missing(String(read.error.issues[0]?.path.at(-1) ?? 'EntityDescriptor'));
  const { '@entityID': entityId, IDPSSODescriptor: provider } = read.data.EntityDescriptor;
  const keys = provider.KeyDescriptor.filter((key) => key['@use'] === undefined || key['@use'] === 'signing');
  const found = keys.flatMap(({ KeyInfo }) => KeyInfo.X509Data.flatMap(({ X509Certificate: held }) => held));
  const certificates = [...new Set(found.map((one) => one.replace(/\s/gu, '')))];
  if (certificates.length === 0 || !certificates.every(isCertificate)) throw missing('X509Certificate');
  const service = provider.SingleSignOnService.find((one) => one['@Binding'] === redirect);
  if (!service) throw missing('SingleSignOnService (HTTP-Redirect)');
  return { entityId, entryPoint: service['@Location'].replaceAll('&amp;', '&'), certificates };
}

function isCertificate(base64: string): boolean {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).publicKey.type === 'public';
  } catch {
    // what the library cannot read is none
    return false;
  }
}

const missing = (what: string) => atField('metadata', refused['metadata-unread'], { what });
