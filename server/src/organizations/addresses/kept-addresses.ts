import type { Connection, Tx } from '../../database/connection.ts';
import { provenAddresses } from './store.ts';

/** Where people are: at the address of the installation, or at the own one of an organization. */
export type Site = Readonly<{
  /** As browsers say it: `https://training.harbor.example`. */ origin: string;
  /** Whose people alone sign in there; null: the installation’s. */ organization: Readonly<{
    id: string;
    identifier: string;
  }> | null;
}>;

/** The addresses of organizations as the server keeps them in memory. */
export type Addresses = Readonly<{
  installation: Site;
  /** The site a request came to by the name its header Host says; null: nobody here answers at it. */ siteAt(
    host: string | undefined,
  ): Promise<Site | null>;
  /** Where the people of an organization are at home; null for whoever holds no transaction. */ siteOf(
    tx: Tx | null,
    organization: string,
  ): Promise<Site>;
  /** Reads them before the first request asks. */ look(): Promise<void>;
  /** They changed: they are read again when one is asked for. */ forget(): void;
}>;

type Kept = Readonly<{ at: number; byHost: ReadonlyMap<string, Site>; byOrganization: ReadonlyMap<string, Site> }>;

/** What another server changed while nothing could be heard of it is known after this. */
const keptFor = 30_000;
/** A name nobody knows is looked for again this often at most, however often it is asked for. */
const pause = 1_000;

/**
 * Reads all of them at once, a small table, and again when they changed. A request to the installation’s own address
 * asks nothing. Whoever holds a transaction reads in it: waiting for another one could be waiting for oneself.
 * @param steadily milliseconds that only go on, whatever a clock says
 */
export function makeAddresses(connection: Connection, publicUrl: string, steadily: () => number): Addresses {
  const installation: Site = Object.freeze({ origin: new URL(publicUrl).origin, organization: null });
  let kept: Kept | null = null;
  let reading: Promise<Kept> | null = null;
  let changes = 0;

  async function read(tx: Tx): Promise<Kept> {
    const [at, before] = [steadily(), changes];
    const sites = (await provenAddresses(tx)).map(({ host, id, identifier }) => {
      return { host, id, site: { origin: originOf(host, publicUrl), organization: { id, identifier } } };
    });
    const byHost = new Map(sites.map(({ host, site }) => [host, site]));
    const found = { at, byHost, byOrganization: new Map(sites.map(({ id, site }) => [id, site])) };
    if (changes === before) kept = found;
    return found;
  }

  /** Of many requests that ask at once one reads. */
  async function known(oldest: number): Promise<Kept> {
    if (kept && steadily() - kept.at < oldest) return kept;
    reading ??= connection.transaction(null, read).finally(() => (reading = null));
    return reading;
  }

  return {
    installation,
    look: async () => void (await known(keptFor)),
    forget() {
      changes += 1;
      kept = null;
      reading = null;
    },
    async siteAt(header) {
      const host = hostIn(header);
      if (host === null || !isName(host) || host === new URL(publicUrl).hostname) return installation;
      return (await known(keptFor)).byHost.get(host) ?? (await known(pause)).byHost.get(host) ?? null;
    },
    async siteOf(tx, organization) {
      return (kept ?? (await (tx ? read(tx) : known(keptFor)))).byOrganization.get(organization) ?? installation;
    },
  };
}

/** An address of an organization’s own is reached as that of the installation is. */
export function originOf(host: string, publicUrl: string): string {
  const url = new URL(publicUrl);
  url.hostname = host;
  return url.origin;
}

const hostIn = (header: string | undefined): string | null => URL.parse(`http://${header ?? ''}`)?.hostname ?? null;

/** A number, or the name of one machine, is how a proxy or an operator reaches the server itself. */
const isName = (host: string): boolean => host.includes('.') && !/^\[|^[\d.]+$/u.test(host);
