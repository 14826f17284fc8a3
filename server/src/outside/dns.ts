import { Resolver } from 'node:dns/promises';

/** What names in the DNS say. */
export type Dns = Readonly<{
  /** The TXT records of a name, each whole; none where there is no such name. @throws NoAnswer */
  txt(name: string): Promise<readonly string[]>;
}>;

/** Nobody answered, or only that they could not: nothing is known of the name. */
export class NoAnswer extends Error {}

/** Asks the servers of the machine, or those given as `address` or `address:port`. */
export function createDns({ servers = [] }: { servers?: readonly string[] } = {}): Dns {
  const resolver = new Resolver({ timeout: 1_500, tries: 2 });
  if (servers.length > 0) resolver.setServers([...servers]);
  return {
    async txt(name) {
      try {
        // a long record comes in pieces
        return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
      } catch (fault) {
        const code = fault instanceof Error && 'code' in fault ? fault.code : null;
        if (code === 'ENODATA' || code === 'ENOTFOUND') return [];
        throw new NoAnswer(`the DNS does not answer for ${name}: ${String(code)}`, { cause: fault });
      }
    },
  };
}
