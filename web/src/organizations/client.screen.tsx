import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer, Body as BodyOf, Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useSwitch } from '../shell/switch.ts';
import { Facts } from '../ui/facts.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { doorOf, organizationLooks, roleModels, wholeAddress } from './looks.ts';
import css from './organizations.module.css';
import { expiryOf, featuresOf, PlanFields, planValues, tagsOf } from './plan-fields.tsx';
import { organizationQuery, templateUseQuery } from './queries.ts';
import { SettingsPages } from './settings-pages.tsx';

export const declared = screen({
  id: 'client',
  path: '/clients/$id',
  title: { en: 'Client', de: 'Kundenorganisation' },
  help: {
    en: 'Its plan, which it can’t change itself, and its settings.',
    de: 'Ihr Plan, den sie nicht selbst ändern kann, und ihre Einstellungen.',
  },
  needs: 'client.view',
});

export default function Client() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(organizationQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/clients">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Clients', de: 'Kundenorganisationen' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && <Whole key={data.id} organization={data} />}
    </Page>
  );
}

function Whole({ organization }: { organization: Organization }) {
  const say = useSay();
  const { enter } = useSwitch();
  const { id, identifier, state, may, roleModel, name } = organization;
  const { data } = useQuery(templateUseQuery(id));
  const model = roleModels.find((one) => one.id === roleModel);
  return (
    <>
      <div className={css.head}>
        <Status look={organizationLooks[state]} />
        {may.enter === true && state !== 'erased' && (
          <Button variant="default" onClick={() => enter({ id, name })}>
            {say({ en: 'Enter {name}', de: '{name} betreten' }, { name })}
          </Button>
        )}
      </div>
      <Facts
        facts={[
          [{ en: 'Identifier', de: 'Kennung' }, identifier],
          [{ en: 'Role model', de: 'Rollenmodell' }, model ? say(model.title) : roleModel],
          ...(data?.use
            ? [[{ en: 'From template', de: 'Aus Vorlage' }, <From key="from" use={data.use} />] as const]
            : []),
          [
            { en: 'Sign-in page', de: 'Anmeldeseite' },
            <a key="door" href={doorOf(identifier)}>
              {wholeAddress(doorOf(identifier))}
            </a>,
          ],
        ]}
      />
      <SettingsPages organization={organization} plan={<Plan organization={organization} />} />
    </>
  );
}

type Use = NonNullable<Answer<'GET /api/organizations/{id}/template'>['use']>;

function From({ use: { templateId, name, at, by, settings } }: { use: Use }) {
  const say = useSay();
  const words = { n: settings, by: by ?? say({ en: 'the operator', de: 'den Betreiber' }), day: say.date(at) };
  return (
    <>
      <Link to={`/clients/templates/${templateId}`}>{name}</Link>{' '}
      <span className="dim">
        {say({ en: '{n} settings, by {by} on {day}', de: '{n} Einstellungen, durch {by} am {day}' }, words)}
      </span>
    </>
  );
}

/** What only those above may change. */
function Plan({ organization }: { organization: Organization }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { id, plan, expiresAt, tags, may, version } = organization;
  const initial = useMemo(() => planValues(plan, expiresAt, tags), [plan, expiresAt, tags]);
  const draft = `plan.${id}`;
  const params = { id };
  const form = useForm({
    name: draft,
    initial,
    check: () => ({}),
    save: async (values, touched) => {
      const body: BodyOf<'PATCH /api/organizations/{id}/plan'> = {
        ...(touched.expires !== undefined ? { expiresAt: expiryOf(values) } : {}),
        ...(touched.features !== undefined ? { features: featuresOf(plan, values) } : {}),
        ...(touched.tags !== undefined ? { tags: tagsOf(values) } : {}),
      };
      await ask('PATCH /api/organizations/{id}/plan', { params, body, version });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['organization', id] }),
        client.invalidateQueries({ queryKey: ['organizations'] }),
      ]);
      notify({ text: say({ en: 'The plan was saved.', de: 'Der Plan wurde gespeichert.' }) });
    },
  });
  if (may.edit !== true) return <p className="dim">{may.edit.reason}</p>;
  return (
    <Form form={form} verb={say({ en: 'Save plan', de: 'Plan speichern' })}>
      <PlanFields
        plan={plan}
        values={form.values}
        set={form.set}
        faults={{ expires: form.faultOf('expires'), features: form.faultOf('features'), tags: form.faultOf('tags') }}
      />
    </Form>
  );
}
