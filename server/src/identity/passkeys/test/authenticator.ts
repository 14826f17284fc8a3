import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** An authenticator in software, for tests: it does what it is told, the wrong things too. */
export type Authenticator = Readonly<{ id: string; key: KeyObject; x: Buffer; y: Buffer }>;

type Lies = Readonly<{
  origin?: string;
  host?: string;
  /** Without PIN, finger or face. */ unverified?: boolean;
  counter?: number;
  /** Signs with another key. */ key?: KeyObject;
  type?: string;
}>;

const here = { origin: 'http://localhost:3000', host: 'localhost' };
const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha = (text: string | Uint8Array) => createHash('sha256').update(text).digest();

export function makeAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return {
    id: url(randomBytes(20)),
    key: privateKey,
    x: Buffer.from(x, 'base64url'),
    y: Buffer.from(y, 'base64url'),
  };
}

const clientData = (type: string, challenge: string, lies: Lies) =>
  Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge, origin: lies.origin ?? here.origin }));

function authenticatorData(lies: Lies, more: Uint8Array, flags: number): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(lies.counter ?? 1);
  const said = (lies.unverified ? 0x01 : 0x05) | flags;
  return Buffer.concat([sha(lies.host ?? here.host), Buffer.from([said]), counter, more]);
}

/** What a browser gives after a passkey was made. */
export function attest(device: Authenticator, challenge: string, lies: Lies = {}) {
  const key = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(device.x)],
      [-3, Uint8Array.from(device.y)],
    ]),
  );
  const id = Buffer.from(device.id, 'base64url');
  const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
  const authData = Uint8Array.from(authenticatorData({ counter: 0, ...lies }, attested, 0x40));
  const object = new Map<string, unknown>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', authData],
  ]);
  return {
    id: device.id,
    rawId: device.id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: url(clientData('webauthn.create', challenge, lies)),
      attestationObject: url(isoCBOR.encode(object as never)),
      transports: ['internal'],
    },
  };
}

/** What a passkey answers to a challenge. */
export function assertTo(device: Authenticator, challenge: string, userHandle: string, lies: Lies = {}) {
  const data = clientData('webauthn.get', challenge, lies);
  const authenticator = authenticatorData(lies, Buffer.alloc(0), 0);
  const signature = sign('sha256', Buffer.concat([authenticator, sha(data)]), lies.key ?? device.key);
  return {
    id: device.id,
    rawId: device.id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: url(data),
      authenticatorData: url(authenticator),
      signature: url(signature),
      userHandle,
    },
  };
}
