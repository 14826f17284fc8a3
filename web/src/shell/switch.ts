import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { keepWay } from '../linked/carried.ts';
import { meQuery, useMe } from '../me.tsx';
import { useAttempt } from '../ui/attempt.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { useEnter } from './entering.tsx';

const organizationsQuery = queryOptions({
  queryKey: ['organizations', 'to enter'],
  queryFn: ({ signal }) => ask('GET /api/organizations', { query: { limit: 200 }, signal }),
});

/** Takes a step into another organization or back: everything on the screen is asked for anew. */
export function useBecome(): (step: () => Promise<unknown>) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (step) => {
    await step();
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'organizations' });
    await navigate({ to: '/' });
  };
}

/** Entering a client, which asks why, and leaving it again. */
export function useSwitch() {
  const me = useMe();
  const say = useSay();
  const enter = useEnter();
  const become = useBecome();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const canEnter = (me.hasClients && me.may['client.enter'] === true) || me.entered !== null;
  const canSwitch = canEnter || me.linked.length > 0;
  const organizations = useQuery({ ...organizationsQuery, enabled: canEnter });

  const leave = () => attempt(() => become(() => ask('DELETE /api/my/entered', {})));

  const goOver = (link: string) => {
    keepWay(link);
    void navigate({ to: '/sign-in/linked' });
  };

  const entries = (): readonly MenuEntry[] => [
    { label: me.organization.name, checked: me.entered === null, run: me.entered ? leave : () => {} },
    ...(canEnter ? [{ heading: say({ en: 'Clients', de: 'Kundenorganisationen' }) }] : []),
    ...(organizations.data?.items ?? [])
      .filter(({ may }) => may.enter === true)
      .map(({ id, name }) => ({ label: name, checked: me.entered?.id === id, run: () => enter({ id, name }) })),
    // more than a menu holds are found by name
    ...(organizations.data?.after
      ? [{ label: say({ en: 'Search all clients', de: 'Alle Kundenorganisationen durchsuchen' }), to: '/clients' }]
      : []),
    ...(me.linked.length > 0
      ? [{ heading: say({ en: 'My other organizations', de: 'Meine anderen Organisationen' }) }]
      : []),
    ...me.linked.map(({ id, organization }) => ({ label: organization, run: () => goOver(id) })),
  ];
  return { canSwitch, entries, enter, leave };
}
