import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Template } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { pushPreviewQuery } from '../roles/queries.ts';
import { Choice } from '../ui/choice.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { roleModels } from './looks.ts';
import css from './organizations.module.css';
import { templateQuery, templatesQuery } from './queries.ts';

type Props = { chosen: string; choose: (template: string, features: string) => void; fault: string | null };

const featuresIn = ({ plan }: Template): string => plan.flatMap(({ feature, on }) => (on ? [feature] : [])).join(' ');

/** What a new client starts with, said before it is added. Its plan is ticked below and can still be changed. */
export function StartFrom({ chosen, choose, fault }: Props) {
  const say = useSay();
  const me = useMe();
  const client = useQueryClient();
  const list = useInfiniteQuery({ ...templatesQuery, enabled: 'client-template.view' in me.may });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const pick = async (id: string) => {
    if (id === '') return choose('', '');
    choose(id, featuresIn(await client.fetchQuery(templateQuery(id))));
  };
  if (rows.length === 0) return null;
  return (
    <>
      <Choice
        label={say({ en: 'Start with', de: 'Beginnen mit' })}
        value={chosen}
        choose={(id) => void pick(id)}
        error={fault}
        options={[
          { value: '', label: say({ en: 'As delivered', de: 'Wie ausgeliefert' }) },
          ...rows.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {chosen && <Taken id={chosen} />}
    </>
  );
}

function Taken({ id }: { id: string }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(templateQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <p className="dim">{say({ en: 'Being read …', de: 'Wird gelesen …' })}</p>;
  const model = roleModels.find((one) => one.id === data.roleModel);
  const lines = [
    ...data.says.map(({ setting, title, value }) => ({ id: setting, title, value })),
    ...(model ? [{ id: 'model', title: say({ en: 'Role model', de: 'Rollenmodell' }), value: say(model.title) }] : []),
    ...(data.roles.length > 0
      ? [
          {
            id: 'roles',
            title: say({ en: 'Roles handed down', de: 'Weitergegebene Rollen' }),
            value: say.list(data.roles.map(({ role, name }) => name ?? role)),
          },
        ]
      : []),
    ...(data.logo
      ? [{ id: 'logo', title: say({ en: 'Logo', de: 'Logo' }), value: say({ en: 'a picture', de: 'ein Bild' }) }]
      : []),
  ];
  return (
    <section className={css.part} aria-label={say({ en: 'What it starts with', de: 'Womit sie beginnt' })}>
      {lines.length === 0 && (
        <p className="dim">
          {say({ en: 'The template names no settings.', de: 'Die Vorlage nennt keine Einstellungen.' })}
        </p>
      )}
      <ul className={css.rows}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.title}: {line.value}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hands the template's roles down to a client that was just added; what is refused there is said, and can be done later. */
export function useRolesAtStart(): (id: string, template: string) => Promise<void> {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return async (id, template) => {
    const { roles } = await client.fetchQuery(templateQuery(template));
    if (roles.length === 0) return;
    const wanted = roles.map(({ role }) => ({ role, over: false }));
    try {
      const seen = await client.fetchQuery(pushPreviewQuery(id, wanted));
      const body = { roles: seen.roles.map(({ role, mark }) => ({ role, mark, over: false })), reason: null };
      await ask('POST /api/organizations/{id}/roles', { params: { id }, body });
    } catch {
      notify({
        text: say({
          en: 'Its roles were not handed down. Do it under “Hand roles down”.',
          de: 'Die Rollen wurden nicht weitergegeben. Holen Sie es unter „Rollen weitergeben“ nach.',
        }),
      });
    }
  };
}
