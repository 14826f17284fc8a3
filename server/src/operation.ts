import type { Facts, Kind, Privilege, Thing } from '@ambit/policy';
import type { z } from 'zod';
import type { Context, Granted, PublicContext, SignedContext } from './context.ts';
import type { Problem } from './refusal.ts';
import type { Text } from './text.ts';

type Schema = z.ZodType;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What an operation is done to. */
export type On<K extends string, In> = One<K> | Many<K> | Would<K, In>;
export type One<K extends string> = Readonly<{ how: 'one'; kind: Kind<K>; parameter: string }>;
export type Many<K extends string> = Readonly<{ how: 'many'; kind: Kind<K> }>;
export type Would<K extends string, In> = Readonly<{
  how: 'would';
  kind: Kind<K>;
  facts: (input: In, context: SignedContext) => Facts | Promise<Facts>;
  /** It would be an organization of its own, below the one being administered. */ below?: true;
  /** Of a thing that is no row of its own: its version, asked before anything is decided; 404 where there is none. */
  version?: (context: SignedContext) => Promise<number>;
}>;

/** The thing in the address: loaded before the handler, 404 where the actor may not view it. */
export const one = <K extends string>(kind: Kind<K>, parameter = 'id'): One<K> => ({ how: 'one', kind, parameter });

/** A list: the handler gets the condition that holds for the things in reach. */
export const many = <K extends string>(kind: Kind<K>): Many<K> => ({ how: 'many', kind });

/** A thing about to exist: decided on the facts it would have, in the organization being administered. */
export const would = <K extends string, In>(
  kind: Kind<K>,
  facts: Would<K, In>['facts'],
  version?: Would<K, In>['version'],
): Would<K, In> => ({ how: 'would', kind, facts, ...(version && { version }) });

/** An organization about to exist below the one being administered; the thing that is granted carries its id. */
export const wouldBelow = <K extends string, In>(kind: Kind<K>): Would<K, In> => ({
  how: 'would',
  kind,
  facts: () => ({}),
  below: true,
});

/**
 * The other side of a deed on two things: what the request names there is loaded and decided before the handler, which
 * finds it among its `others`.
 */
export type OtherSide = Readonly<{
  kind: Kind;
  /** The member of the input, or the parameter in the address, that names it: an id, some ids, or null. */ field: string;
  /** Who does not see it by this is told the same as if it were not there. */ seenBy: Privilege;
  /** Held over it, too; a privilege on two things is asked of both sides together. */ needs?: Privilege;
  /** The thing without what such deeds themselves give: that counts for nothing here. */ apart?: (
    thing: Thing,
  ) => Thing;
  /** What is said at the field where it is not seen. */ outside: Problem;
}>;

type Shape<I extends Schema, Q extends Schema, O extends Schema> = Readonly<{
  /** Names it in the audit, in OpenAPI and in tests: `user.edit`. */ id: string;
  does: Text;
  method: Method;
  /** With `:name` for parameters, which are always uuids unless `parameters` says otherwise. */ path: string;
  parameters?: Readonly<Record<string, 'uuid' | 'text'>>;
  input?: I;
  query?: Q;
  output: O;
  /** Answered when all went well; 200 unless said otherwise. */ status?: 200 | 201 | 202 | 204;
  /** The request names the version it changes (If-Match), and `on` knows a version; other systems may leave it out. */
  edits?: true | 'if-named';
  /** Answers and refusals have the shape of this protocol. */ speaks?: 'scim';
  /** The body is multipart with one `file`, at most so many bytes. */ upload?: Readonly<{ limit: number }>;
  /** Bytes of a JSON body at most, when more than usual. */ largest?: number;
  /** The answer is streamed as this media type; the handler gives an async iterable of strings or bytes. */ stream?: string;
  /** The body is a form that another site lets the browser post: from any origin, and no sign-in is read of it. */ form?: true;
  /** The answer sends the browser on to its member `address`. */ redirects?: true;
  /** The member of the answer that is shown once: it is not kept for a repeated request, which gets null there. */ shownOnce?: string;
  /** Facts that carry power are changed here: ceilings 7 apply, and both ends are asked. */ carriesPower?: true;
  /** Reads others' personal data or changes nothing: no audit entry. Writing operations always leave one. */ quiet?: true;
  /**
   * Refused while one views or acts as somebody else (true), or never (false: it changes nothing of theirs). Unsaid: what
   * writes is refused while viewing; while acting what is about oneself, and what authority, records and money rest on.
   */
  ownHand?: boolean;
  /** Requests a minute for one address, when fewer than usual. */ rate?: number;
  origin?: 'content';
}>;

export type PrivilegedOperation<
  P extends string = string,
  K extends string = string,
  I extends Schema = Schema,
  Q extends Schema = Schema,
  O extends Schema = Schema,
> = Shape<I, Q, O> &
  Readonly<{
    needs: Privilege<P, K>;
    on: On<NoInfer<K>, z.output<I>>;
    andOn?: OtherSide;
    run: (context: Context<P, z.output<I>, z.output<Q>>) => Promise<Answer<O>>;
  }>;

export type SignedInOperation<I extends Schema = Schema, Q extends Schema = Schema, O extends Schema = Schema> = Shape<
  I,
  Q,
  O
> &
  Readonly<{
    needs: 'signed in';
    because: string;
    run: (context: SignedContext<z.output<I>, z.output<Q>>) => Promise<Answer<O>>;
  }>;

export type PublicOperation<I extends Schema = Schema, Q extends Schema = Schema, O extends Schema = Schema> = Shape<
  I,
  Q,
  O
> &
  Readonly<{
    needs: 'public';
    because: string;
    run: (context: PublicContext<z.output<I>, z.output<Q>>) => Promise<Answer<O>>;
  }>;

type Answer<O extends Schema> = z.input<O> | AsyncIterable<string | Uint8Array>;

declare const registered: unique symbol;
/** An operation as the router takes it: only `operation()` makes one. */
export type Operation = (PrivilegedOperation | SignedInOperation | PublicOperation) & { readonly [registered]: true };

/**
 * Declares one thing that can be done. Route, validation, loading through scope, transaction, audit entry, OpenAPI and
 * the tests over the whole catalogue follow from it. There is no way to register one without `needs`.
 */
export function operation<P extends string, K extends string, I extends Schema, Q extends Schema, O extends Schema>(
  declared: PrivilegedOperation<P, K, I, Q, O>,
): Operation;
export function operation<I extends Schema, Q extends Schema, O extends Schema>(
  declared: SignedInOperation<I, Q, O>,
): Operation;
export function operation<I extends Schema, Q extends Schema, O extends Schema>(
  declared: PublicOperation<I, Q, O>,
): Operation;
export function operation(declared: object): Operation {
  return Object.freeze(declared) as Operation;
}

export type { Context, Granted, PublicContext, SignedContext };
