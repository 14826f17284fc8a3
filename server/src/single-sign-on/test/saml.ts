import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { Constants, IdentityProvider, SamlLib, ServiceProvider, setSchemaValidator } from 'samlify';

setSchemaValidator({ validate: async () => 'the library that is tested checks it' });

/** A SAML identity provider on this machine, with keys of its own. */
export type TestIdentityProvider = Readonly<{
  metadata: string;
  /** Answers a request as somebody; `more` bends the answer before it is signed, `after` when it is. */
  answer(address: string, ours: string, who: Who, more?: Bent): Promise<string>;
}>;
export type Who = Readonly<{ nameID: string; mail: string; givenName: string; surname: string }>;
export type Bent = Readonly<{
  before?: (xml: string) => string;
  after?: (xml: string) => string;
  /** Signed with the key of another one. */ by?: TestIdentityProvider;
  /** Encrypted for the key in this description, once it is signed. */ sealedFor?: string;
  /** In this way, instead of the usual one. */ ways?: Readonly<{ data?: string; key?: string }>;
  /** What is done to it when it is encrypted. */ sealed?: (xml: string) => string;
}>;

const entityId = 'https://identity.harbor.example';
const keys = new WeakMap<TestIdentityProvider, string>();

export function makeIdentityProvider(): TestIdentityProvider {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = selfSigned(privateKey, publicKey);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const settings = {
    ...{ entityID: entityId, signingCert: certificate, privateKey: key, isAssertionEncrypted: false },
    singleSignOnService: [{ Binding: Constants.namespace.binding.redirect, Location: `${entityId}/sign-in` }],
    loginResponseTemplate: { context: SamlLib.defaultLoginResponseTemplate.context, attributes },
  };
  const made: TestIdentityProvider = {
    metadata: IdentityProvider(settings).getMetadata(),
    async answer(address, ours, who, { before = same, after = same, by, sealedFor, ways, sealed = same } = {}) {
      const signing = IdentityProvider({ ...settings, privateKey: by ? (keys.get(by) ?? '') : key });
      const sp = ServiceProvider({ metadata: ours });
      const { context } = await signing.createLoginResponse(sp, { extract: { request: {} } }, 'post', who, {
        customTagReplacement: (template: string) => filled(template, address, ours, who, before),
      });
      const xml = Buffer.from(context, 'base64').toString('utf8');
      if (sealedFor === undefined) return Buffer.from(after(xml)).toString('base64');
      const sealing = IdentityProvider({
        ...settings,
        isAssertionEncrypted: true,
        ...(ways?.data !== undefined && { dataEncryptionAlgorithm: ways.data }),
        ...(ways?.key !== undefined && { keyEncryptionAlgorithm: ways.key }),
      });
      const made64 = await SamlLib.encryptAssertion(sealing, ServiceProvider({ metadata: sealedFor }), after(xml));
      return Buffer.from(sealed(Buffer.from(made64, 'base64').toString('utf8'))).toString('base64');
    },
  };
  keys.set(made, key);
  return made;
}

const same = (xml: string): string => xml;
const attributes = ['mail', 'givenName', 'surname'].map((name) => ({
  ...{ name, valueTag: name, nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic' },
  valueXsiType: 'xs:string',
}));

/** The id of the request in an address that a browser was sent to; none where the provider begins by itself. */
export const requestIn = (address: string): string | null => {
  const packed = new URL(address).searchParams.get('SAMLRequest');
  const xml = packed ? inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8') : '';
  return /\bID="([^"]+)"/u.exec(xml)?.[1] ?? null;
};

function filled(template: string, address: string, ours: string, who: Who, bend: (xml: string) => string) {
  const id = `_${randomUUID()}`;
  const [now, later] = [new Date(), new Date(Date.now() + 300_000)].map((at) => at.toISOString());
  const request = requestIn(address);
  const reply = /AssertionConsumerService[^>]*Location="([^"]+)"/u.exec(ours)?.[1] ?? '';
  const values = {
    ...{ ID: id, AssertionID: `${id}a`, Destination: reply, AssertionConsumerServiceURL: reply, Issuer: entityId },
    ...{ Audience: /entityID="([^"]+)"/u.exec(ours)?.[1] ?? '', SubjectRecipient: reply, IssueInstant: now ?? '' },
    ...{ EntityID: /entityID="([^"]+)"/u.exec(ours)?.[1] ?? '', StatusCode: Constants.StatusCode.Success },
    ...{ ConditionsNotBefore: now ?? '', ConditionsNotOnOrAfter: later ?? '', InResponseTo: request ?? '' },
    ...{ SubjectConfirmationDataNotOnOrAfter: later ?? '', NameID: who.nameID, AuthnStatement: '' },
    ...{ NameIDFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
    ...{ attrMail: who.mail, attrGivenName: who.givenName, attrSurname: who.surname },
  };
  const xml = SamlLib.replaceTagsByValue(template, values);
  return { id, context: bend(request === null ? xml.replaceAll(/ InResponseTo="[^"]*"/gu, '') : xml) };
}

/** A certificate of a key, signed by itself: what providers put into their descriptions. */
function selfSigned(privateKey: KeyObject, publicKey: KeyObject): string {
  const name = sequence(set(sequence(object('550403'), der(0x0c, Buffer.from('identity.harbor.example')))));
  const algorithm = sequence(object('2a864886f70d01010b'), der(0x05, Buffer.alloc(0)));
  const at = (year: number) => der(0x18, Buffer.from(`${year}0101000000Z`));
  const body = sequence(
    ...[der(0x02, Buffer.from([1])), algorithm, name, sequence(at(2020), at(2120)), name],
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  return sequence(body, algorithm, signature).toString('base64');
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]): Buffer => der(0x31, Buffer.concat(parts));
const object = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
function der(tag: number, body: Buffer): Buffer {
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}
