import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** A place that may not be asked, cannot be, or answers what is not wanted: why, as a code and what it names. */
export class PlaceRefused extends Error {
  readonly code: PlaceProblem;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: PlaceProblem, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
export type PlaceProblem =
  | 'place-inside'
  | 'place-unknown'
  | 'place-silent'
  | 'place-answers'
  | 'place-redirects'
  | 'host-key-changed'
  | 'sign-in-refused'
  | 'folder-missing'
  | 'file-too-large'
  | 'file-unfinished';

// the machine itself, the networks around it, and what cloud machines tell about themselves
const inside = new BlockList();
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
])
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
  ['2002::', 16],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

export type Address = Readonly<{ address: string; family: 4 | 6 }>;

/**
 * The address behind a name, to be connected to as it is: a name cannot change its mind in between.
 * @param mayInside whether places inside may be asked, as the operator says
 * @throws PlaceRefused
 */
export async function outwards(host: string, mayInside: boolean): Promise<Address> {
  const bare = host.replace(/^\[|\]$/gu, '');
  const found = await lookup(bare, { all: true }).catch(() => []);
  const [first] = found;
  if (!first) throw new PlaceRefused('place-unknown', { host });
  if (!mayInside && found.some(({ address }) => isInside(address))) throw new PlaceRefused('place-inside', { host });
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

/**
 * Whether an address lies inside: of this machine, or of a network that the world does not reach.
 * @example isInside('::ffff:10.0.0.1') // true
 */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  const read = mapped ?? address;
  // mapped ones in hexadecimal, too
  if (mapped === undefined && /^(0*:)*:?:ffff:/iu.test(address)) return true;
  return inside.check(read, isIP(read) === 6 ? 'ipv6' : 'ipv4');
}
