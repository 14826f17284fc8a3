import type { Actor, Decision, Missing, Privilege, Rules, Sql, Thing, World } from '@ambit/policy';
import type { Connection, Tx } from './database/connection.ts';
import type { Event } from './events.ts';
import type { Operation } from './operation.ts';
import type { Language, OwnWords } from './text.ts';

declare const made: unique symbol;
/** Proof that the engine allowed a privilege: only `http/decide.ts` makes one, stores ask for it. */
export type Granted<P extends string = string> = Readonly<{
  [made]: P;
  privilege: P;
  actor: Actor;
  /** What is acted on, with the facts that were read; null for a list. */ thing: Thing | null;
  /** Its version when it was loaded. */ version: number;
  /** When it was decided, in milliseconds. */ now: number;
  /** Holds for the rows within reach (table of the kind under the alias x). */ filter: Sql;
}>;

/** An organization as every request knows it: read once, kept until its stamp changes. */
export type OrganizationFacts = Readonly<{
  id: string;
  tenant: string;
  parent: string | null;
  identifier: string;
  name: string;
  state: 'active' | 'expired' | 'closed' | 'erased';
  /** From then on nobody signs in; null: without end. */ expiresAt: Date | null;
  roleModel: string;
  features: ReadonlySet<string>;
  settings: Readonly<Record<string, unknown>>;
  /** Words by which those above group it. */ tags: readonly string[];
  stamp: number;
}>;

/** What is known of the signed-in user besides what the engine needs. */
export type SignedUser = Readonly<{
  id: string;
  name: string;
  firstName: string;
  lastName: string;
  email: string | null;
  userName: string;
  language: Language;
  timeZone: string | null;
  /** The sign-in, or null when an API token was used. */ signIn: string | null;
  /** Signed in with number and PIN at a registered device. */ atDevice: boolean;
  /** Who really sits there, while they view or act as this user. */ standing:
    | import('./identity/index.ts').Standing
    | null;
}>;

export type Change = Readonly<{
  before?: unknown;
  after?: unknown;
  reason?: string | undefined;
  thing?: Readonly<{ kind: string; id: string; organization?: string }>;
}>;

/** A file that was received whole before the handler began. */
export type Upload = Readonly<{ key: string; name: string; size: number; sha256: Buffer; mime: string }>;

type Base<In, Query> = Readonly<{
  now: Date;
  newId: () => string;
  language: Language;
  /** Where the asker is: at the installation’s address or an organization’s own. */ site: import('./organizations/index.ts').Site;
  address: string;
  device: string;
  /** What the browser shows where it is registered as a device; nobody has looked at it yet. */ registered:
    | import('./identity/index.ts').Credential
    | null;
  /** Ends when the asker has gone. */ signal: AbortSignal;
  input: In;
  query: Query;
  params: Readonly<Record<string, string>>;
  server: Server;
  setCookie(value: string | null): void;
  /** The cookie of a registered device. */ setDevice(value: string | null): void;
  /** Runs once the transaction is committed; a fault in it is logged and fails nothing. */ afterCommit(
    work: () => Promise<void> | void,
  ): void;
}>;

/** The parts of the running server that handlers may need. */
export type Server = Readonly<{
  connection: Connection;
  publicUrl: string;
  contentUrl: string;
  files: import('./outside/files.ts').Files;
  /** Null where no server for mail is set up: what is to be told waits in the outbox. */ post:
    | import('./outside/mail.ts').Post
    | null;
  /** Whether feeds may reach into this machine and its networks, as the operator says. */ feedsInside: boolean;
  /** Seals secrets with the key of the installation. */ vault: import('./outside/vault.ts').Vault;
  directory: import('./organizations/index.ts').Directory;
  /** The addresses of organizations’ own, kept in memory. */ addresses: import('./organizations/index.ts').Addresses;
  /** What names say in the DNS. */ dns: import('./outside/dns.ts').Dns;
  /** The door to OpenID providers. */ openId: import('./outside/openid.ts').OpenId;
  live: import('./http/live.ts').Live;
  /** What each operation does, in words, by its id. */ deeds: ReadonlyMap<string, import('./text.ts').Text>;
  /** What each scope is called, by its token. */ scopes: Readonly<Record<string, import('./text.ts').Text>>;
  /** Compiled authority of anybody: for answers about somebody who is not the actor. */
  authorities: import('./roles/index.ts').Authorities;
  /** The role models, and what organizations made of them. */ book: import('./roles/index.ts').RuleBook;
  /** The compiled roles of an organization: for lists and editors of roles. */ rulesOf(
    tx: Tx,
    organization: OrganizationFacts,
  ): Promise<Rules>;
}>;

export type PublicContext<In = unknown, Query = unknown> = Base<In, Query> &
  Readonly<{
    /** Nobody is known yet: each transaction names its bounds itself, and tells what happens in it. */ unsafeWithin<T>(
      organization: Pick<OrganizationFacts, 'id' | 'tenant'>,
      work: (tx: Tx, happened: (event: Event) => Promise<void>) => Promise<T>,
    ): Promise<T>;
    /** A transaction with the present authority of somebody who promised this; null when they may not sign in any more. */
    inNameOf<T>(who: import('./job.ts').Asker, work: (context: SignedContext) => Promise<T>): Promise<T | null>;
  }>;

export type SignedContext<In = unknown, Query = unknown> = Base<In, Query> &
  Readonly<{
    tx: Tx;
    actor: Actor;
    user: SignedUser;
    /** The user's own organization. */ organization: OrganizationFacts;
    /** The organization that was entered, when it is not the own one. */ entered: OrganizationFacts | null;
    /** The organization being administered: one below that was entered, else the own one. */ at: OrganizationFacts;
    /** What the organization being administered calls things, in the asker's language. */ own(): OwnWords;
    rules: Rules;
    world: World;
    upload: Upload | null;
    /** Whether the thing may be seen at all. */ sees(thing: Thing): boolean;
    /** Asks the engine once more, about another thing or another end of the deed. */
    check(privilege: Privilege | string, thing: Thing): Decision;
    /** As `check`, and refuses (403, 404 or 409) when it is not allowed. */
    demand(privilege: Privilege, thing: Thing): Promise<void>;
    /** Refuses with what a verdict of the engine lacks. */ refuse(
      privilege: Privilege,
      thing: Thing,
      missing: readonly Missing[],
    ): never;
    filter(privilege: Privilege | string): Sql;
    /** What the audit entry of this deed says besides who, what and when. */ audit(change: Change): void;
    happened(event: Event): Promise<void>;
    /** A further transaction in which everything is decided anew: for streams and other long answers. */
    again<T>(work: (context: SignedContext<In, Query>) => Promise<T>): Promise<T>;
  }>;

export type Context<P extends string = string, In = unknown, Query = unknown> = SignedContext<In, Query> &
  Readonly<{
    granted: Granted<P>;
    /** The things on the other side of the deed (`andOn`), decided, each once, in the order they were named. */
    others: readonly Thing[];
    /** Does another operation in the same transaction, decided and written down as if it were asked alone; its answer. */
    instead(operation: Operation, part: Part): Promise<unknown>;
  }>;

/** What another operation is asked with. Without a version named in the request it is done to whatever is there. */
export type Part = Readonly<{ params?: Readonly<Record<string, string>>; body?: unknown }>;
