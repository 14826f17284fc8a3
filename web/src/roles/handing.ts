import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ClientRow } from '../api/types.ts';
import { type Wanted, pushPreviewQuery } from './queries.ts';

/** How handing down to one client ended: how many roles were written, or what was refused. */
export type Ended = Readonly<{ written: number } | { error: unknown }>;
export type Handing = Readonly<{
  wantedFor: (client: string) => readonly Wanted[];
  /** Chooses whether a role the client made its own is replaced. */ turnOver: (client: string, role: string) => void;
  ended: ReadonlyMap<string, Ended>;
  busy: boolean;
  run: () => void;
}>;

/** The set with a member that was not in it, or without one that was. */
export const turned = (all: ReadonlySet<string>, one: string): ReadonlySet<string> =>
  new Set(all.has(one) ? [...all].filter((each) => each !== one) : [...all, one]);

const place = (client: string, role: string): string => `${client} ${role}`;

/** Hands roles down, one client after another: each is a deed of its own, and what one refuses hinders no other. */
export function useHanding(clients: readonly ClientRow[], roles: readonly string[], reason: string): Handing {
  const client = useQueryClient();
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const [ended, setEnded] = useState<ReadonlyMap<string, Ended>>(new Map());
  const [busy, setBusy] = useState(false);
  const wantedFor = (id: string) => roles.map((role) => ({ role, over: over.has(place(id, role)) }));

  async function hand(id: string): Promise<Ended> {
    const seen = await client.fetchQuery({ ...pushPreviewQuery(id, wantedFor(id)), staleTime: Infinity });
    const wanted = seen.roles
      .filter(({ written }) => written)
      .map(({ role, mark }) => ({ role, mark, over: over.has(place(id, role)) }));
    if (wanted.length === 0) return { written: 0 };
    const body = { roles: wanted, reason: reason.trim() || null };
    const { items } = await ask('POST /api/organizations/{id}/roles', { params: { id }, body });
    return { written: items.length };
  }

  async function run() {
    setBusy(true);
    for (const { id } of clients) {
      const end = await hand(id).catch((error: unknown) => ({ error }));
      setEnded((all) => new Map(all).set(id, end));
      await client.invalidateQueries({ queryKey: ['roles', 'push', id] });
    }
    setBusy(false);
  }

  return {
    wantedFor,
    turnOver: (id, role) => setOver((all) => turned(all, place(id, role))),
    ended,
    busy,
    run: () => void run(),
  };
}
