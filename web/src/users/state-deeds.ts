import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { UserRow, UserState } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { useAttempt } from '../ui/attempt.ts';
import { useNotify } from '../ui/notices.tsx';

/** What takes somebody out or lets their training rest. */
export type StateDeed = 'suspend' | 'disable' | 'archive' | 'delete';
type Said = Readonly<{ until: string | null; reason: string | null }>;
type Whom = Pick<UserRow, 'id' | 'name' | 'state'>;

const enter = (id: string, deed: StateDeed, { until, reason }: Said): Promise<unknown> => {
  const params = { id };
  const why = reason ? { reason } : {};
  if (deed === 'archive') return ask('POST /api/users/{id}/archive', { params, body: why });
  if (deed === 'delete') return ask('DELETE /api/users/{id}', { params, query: why });
  const state = deed === 'suspend' ? 'suspended' : 'disabled';
  return ask('POST /api/users/{id}/state', { params, body: { state, ...why, ...(until && { until }) } });
};

/** Takes somebody out by name, and offers to take that back. */
export function useStateDeed(): (user: Whom, deed: StateDeed, said: Said) => Promise<void> {
  const say = useSay();
  const attempt = useAttempt();
  const notify = useNotify();
  const refresh = useRefreshUsers();
  const back = useBringBack();
  return async (user, deed, said) => {
    await enter(user.id, deed, said);
    await refresh();
    const run = () => attempt(() => back({ ...user, state: became[deed] }));
    notify({ text: say(done[deed], { name: user.name }), action: { label: say(undoWord), run } });
  };
}

/** Brings somebody back from wherever they stand; roles that could not be given again are named. */
export function useBringBack(): (user: Whom) => Promise<void> {
  const say = useSay();
  const notify = useNotify();
  const refresh = useRefreshUsers();
  return async ({ id, name, state }) => {
    const params = { id };
    let heldBack: readonly string[] = [];
    if (state === 'archived') ({ heldBack } = await ask('POST /api/users/{id}/restore', { params, body: {} }));
    else if (state === 'deleted') ({ heldBack } = await ask('POST /api/users/{id}/undelete', { params, body: {} }));
    else await ask('POST /api/users/{id}/state', { params, body: { state: 'active' } });
    await refresh();
    notify({ text: say({ en: '{name} is back.', de: '{name} ist zurück.' }, { name }) });
    if (heldBack.length > 0)
      notify({
        kind: 'told',
        text: say(
          {
            en: 'Not given again, since it is above what you may give: {roles}.',
            de: 'Nicht wieder vergeben, weil es über das hinausgeht, was Sie vergeben dürfen: {roles}.',
          },
          { roles: say.list(heldBack) },
        ),
      });
  };
}

export function useRefreshUsers(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([client.invalidateQueries({ queryKey: ['users'] }), client.invalidateQueries({ queryKey: ['user'] })]);
}

export const undoWord: Text = { en: 'Undo', de: 'Rückgängig' };
const became: Readonly<Record<StateDeed, UserState>> = {
  suspend: 'suspended',
  disable: 'disabled',
  archive: 'archived',
  delete: 'deleted',
};
const done = {
  suspend: { en: 'The training of {name} rests.', de: 'Die Schulung von {name} ruht.' },
  disable: { en: 'The sign-in of {name} is disabled.', de: 'Die Anmeldung von {name} ist gesperrt.' },
  archive: { en: '{name} was archived.', de: '{name} wurde archiviert.' },
  delete: { en: '{name} was deleted.', de: '{name} wurde gelöscht.' },
} as const satisfies Record<StateDeed, Text>;
