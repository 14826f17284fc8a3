import { ownProblem, type Problem, problemOf } from './problem.ts';
import type { Answer, Body, Endpoint, Params, Query } from './types.ts';

type Part<N extends string, T> = [T] extends [undefined] ? { [K in N]?: undefined } : { [K in N]: T };
export type Options<K extends Endpoint> = Part<'params', Params<K>> &
  Part<'body', Body<K>> & {
    query?: Query<K>;
    /** Names a request that is repeated until it arrives: it is done once. */ key?: string;
    /** The version that was read: the change is refused with 412 when somebody was faster. */ version?: number;
    signal?: AbortSignal;
  };

/**
 * Asks the server for one operation; throws a `Problem` when it is refused or not reached.
 * @example await ask('PATCH /api/users/{id}', { params: { id }, body: { lastName: 'Fox' }, version: 3 })
 */
export async function ask<K extends Endpoint>(endpoint: K, options: Options<K>): Promise<Answer<K>> {
  const [method, path] = split(endpoint);
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang });
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`);
  if (options.key !== undefined) headers.set('idempotency-key', options.key);
  const request: RequestInit = { method, headers, ...(options.signal ? { signal: options.signal } : {}) };
  if (options.body !== undefined) request.body = JSON.stringify(options.body);
  const response = await fetch(address(path, options.params ?? {}, options.query ?? {}), request).catch(
    (error: unknown) => {
      if (options.signal?.aborted) throw error;
      throw ownProblem('no-network');
    },
  );
  if (!response.ok) throw leftAs(await problemOf(response));
  // The border: what comes is what the published contract says.
  return (response.status === 204 ? undefined : await response.json()) as Answer<K>;
}

/** Whoever is themselves again begins anew: what the page shows was somebody else’s. */
function leftAs(problem: Problem): Problem {
  if (problem.code === 'standing-ended') window.location.assign('/');
  return problem;
}

/** Fills the parameters of a path and adds what is asked for; empty filters are left out. */
export function address(
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const search = new URLSearchParams(asked);
  return search.size === 0 ? filled : `${filled}?${search}`;
}

function split(endpoint: string): [string, string] {
  const space = endpoint.indexOf(' ');
  return [endpoint.slice(0, space), endpoint.slice(space + 1)];
}
