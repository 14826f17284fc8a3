import { generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';

/** A private key, and the certificate that carries its public half, signed by itself. */
export type KeyPair = Readonly<{
  /** PKCS 8, as PEM. */ key: string /** DER in base64, without the lines of a PEM. */;
  certificate: string;
}>;

/** Makes an RSA key pair of 3072 bits with a certificate from one instant to another. */
export async function makeKeyPair(name: string, from: Date, until: Date): Promise<KeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: selfSigned(name, from, until, privateKey, publicKey),
  };
}

/** X.509 version 3, as RFC 5280 writes it down: the run-time can read certificates, and makes none. */
function selfSigned(name: string, from: Date, until: Date, privateKey: KeyObject, publicKey: KeyObject): string {
  const who = sequence(set(sequence(objectId('550403'), der(0x0c, Buffer.from(name)))));
  const algorithm = sequence(objectId('2a864886f70d01010b'), der(0x05, Buffer.alloc(0)));
  // a serial number is positive and has no leading zero
  const serial = der(0x02, Buffer.concat([Buffer.from([0x40]), randomBytes(15)]));
  const body = sequence(
    ...[der(0xa0, der(0x02, Buffer.from([2]))), serial, algorithm, who, sequence(instant(from), instant(until)), who],
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  return sequence(body, algorithm, signature).toString('base64');
}

/** Two digits of the year until 2049, four from then on: the same instant has one form. */
function instant(at: Date): Buffer {
  const digits = `${at.toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`;
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]): Buffer => der(0x31, Buffer.concat(parts));
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

function der(tag: number, body: Buffer): Buffer {
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}
