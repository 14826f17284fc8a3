import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { keepWay } from '../linked/carried.ts';
import { meQuery, useMe } from '../me.tsx';
import { useAttempt } from '../ui/attempt.ts';
import type { MenuEntry } from '../ui/menu.tsx';

const organizationsQuery = queryOptions({
  queryKey: ['organizations', 'to enter'],
  queryFn: ({ signal }) => ask('GET /api/organizations', { query: { limit: 200 }, signal }),
});

/** Entering a client and leaving it again: everything on the screen is asked for anew. */
export function useSwitch() {
  const me = useMe();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const canEnter = (me.hasClients && me.may['client.enter'] === true) || me.entered !== null;
  const canSwitch = canEnter || me.linked.length > 0;
  const organizations = useQuery({ ...organizationsQuery, enabled: canEnter });

  const become = (step: () => Promise<unknown>) =>
    attempt(async () => {
      await step();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'organizations' });
      await navigate({ to: '/' });
    });
  const enter = (organization: string) => become(() => ask('POST /api/my/entered', { body: { organization } }));
  const leave = () => become(() => ask('DELETE /api/my/entered', {}));

  const goOver = (link: string) => {
    keepWay(link);
    void navigate({ to: '/sign-in/linked' });
  };

  const entries = (): readonly MenuEntry[] => [
    { label: me.organization.name, checked: me.entered === null, run: me.entered ? leave : () => {} },
    ...(canEnter ? [{ heading: say({ en: 'Clients', de: 'Kundenorganisationen' }) }] : []),
    ...(organizations.data?.items ?? [])
      .filter(({ may }) => may.enter === true)
      .map(({ id, name }) => ({ label: name, checked: me.entered?.id === id, run: () => enter(id) })),
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
