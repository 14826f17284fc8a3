import { Button, TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Template } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { pushableQuery } from '../roles/queries.ts';
import { screen } from '../screen.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Tabs } from '../ui/tabs.tsx';
import css from './organizations.module.css';
import { FeatureFields, featuresOf } from './plan-fields.tsx';
import { templateQuery } from './queries.ts';
import { roleModels } from './looks.ts';
import { ApplyTemplate } from './apply-template.tsx';
import { TemplateFields } from './template-fields.tsx';
import { type Contents, isTaken, settings, valueOf } from './template-settings.ts';

export const declared = screen({
  id: 'client-template',
  path: '/clients/templates/$id',
  title: { en: 'Template of clients', de: 'Vorlage für Kundenorganisationen' },
  help: {
    en: 'What is ticked, a client starts with. Changing it changes no client: apply it when you want that.',
    de: 'Was angekreuzt ist, damit beginnt eine Kundenorganisation. Änderungen ändern keine von ihnen: Wenden Sie die Vorlage an, wenn Sie das wollen.',
  },
  needs: 'client-template.view',
});

export default function TemplatePage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [tab, setTab] = useState('says');
  const { data, error, refetch } = useQuery(templateQuery(id));
  const tabs = [
    { id: 'says', label: say({ en: 'What it says', de: 'Was sie sagt' }) },
    { id: 'apply', label: say({ en: 'Apply to clients', de: 'Anwenden' }) },
  ];
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/clients/templates">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Templates of clients', de: 'Vorlagen für Kundenorganisationen' })}
        </Link>
      }
      primary={data && <Delete template={data} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data && (
        <Tabs label={say(declared.title)} tabs={tabs} current={tab} choose={setTab}>
          {tab === 'says' ? <Says key={data.id} template={data} /> : <ApplyTemplate template={data} />}
        </Tabs>
      )}
    </Page>
  );
}

const valuesOf = ({ name, description, roleModel, plan, contents, roles, logo }: Template) => ({
  ...{ name, description, roleModel: roleModel ?? '', logo: logo !== null },
  features: plan.flatMap(({ feature, on }) => (on ? [feature] : [])).join(' '),
  contents: JSON.stringify(contents),
  roles: roles.map(({ role }) => role).join(' '),
});

function Says({ template }: { template: Template }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { id, version, plan, may, logo } = template;
  const initial = useMemo(() => valuesOf(template), [template]);
  const form = useForm({
    name: `client-template.${id}`,
    initial,
    check: ({ name, contents }) => ({
      ...(name.trim() ? {} : { name: say({ en: 'Enter a name.', de: 'Geben Sie einen Namen ein.' }) }),
      ...(settings.every(
        (one) => valueOf(read(contents), one) === undefined || isTaken(one, valueOf(read(contents), one)),
      )
        ? {}
        : { contents: say({ en: 'A number is out of bounds.', de: 'Eine Zahl liegt außerhalb der Grenzen.' }) }),
    }),
    save: async (values, touched) => {
      const body = {
        name: values.name.trim(),
        description: values.description.trim(),
        roleModel: roleModels.find((one) => one.id === values.roleModel)?.id ?? null,
        features: featuresOf(plan, values),
        contents: tidied(read(values.contents)),
        roles: values.roles.split(' ').filter(Boolean),
        ...(touched.logo === false ? { logo: null } : {}),
      };
      const saved = await ask('PATCH /api/client-templates/{id}', { params: { id }, body, version });
      client.setQueryData(templateQuery(id).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['client-templates', 'list'] });
      notify({ text: say({ en: 'The template was saved.', de: 'Die Vorlage wurde gespeichert.' }) });
    },
  });
  return (
    <Form form={form} verb={say({ en: 'Save template', de: 'Vorlage speichern' })}>
      {may.edit !== true && <p className="dim">{may.edit.reason}</p>}
      <fieldset disabled={may.edit !== true} className={css.rest}>
        <TextInput label={say({ en: 'Name', de: 'Name' })} {...form.text('name')} />
        <TextInput
          label={say({ en: 'Description (optional)', de: 'Beschreibung (freiwillig)' })}
          {...form.text('description')}
        />
        <ModelChoice value={form.values.roleModel} choose={(model) => form.set('roleModel', model)} />
        <TemplateFields
          contents={read(form.values.contents)}
          tell={(all) => form.set('contents', JSON.stringify(all))}
        />
        {logo && form.values.logo && (
          <div className={css.set}>
            <img src={logo} alt={say({ en: 'The logo', de: 'Das Logo' })} className={css.logo} />
            <div>
              <Button size="xs" variant="default" onClick={() => form.set('logo', false)}>
                {say({ en: 'Take the logo away', de: 'Logo entfernen' })}
              </Button>
            </div>
          </div>
        )}
        <FeatureFields
          plan={plan}
          features={form.values.features}
          tell={(all) => form.set('features', all)}
          fault={form.faultOf('features')}
        />
        <Roles chosen={form.values.roles} tell={(roles) => form.set('roles', roles)} fault={form.faultOf('roles')} />
      </fieldset>
    </Form>
  );
}

function ModelChoice({ value, choose }: { value: string; choose: (value: string) => void }) {
  const say = useSay();
  return (
    <Choice
      label={say({ en: 'Role model', de: 'Rollenmodell' })}
      value={value}
      choose={choose}
      options={[
        { value: '', label: say({ en: 'That of the organization above', de: 'Das der Organisation darüber' }) },
        ...roleModels.map(({ id: one, title }) => ({ value: one, label: say(title) })),
      ]}
    />
  );
}

/** The roles of one's own that are handed down to a client that starts with the template. */
function Roles({ chosen, tell, fault }: { chosen: string; tell: (roles: string) => void; fault: string | null }) {
  const say = useSay();
  const me = useMe();
  const mayHand = 'client.push-roles' in me.may;
  const { data } = useQuery({ ...pushableQuery, enabled: mayHand });
  const held = chosen.split(' ').filter(Boolean);
  if (!data || data.items.length === 0) return null;
  return (
    <fieldset className={css.set}>
      <legend>{say({ en: 'Roles to hand down', de: 'Rollen zum Weitergeben' })}</legend>
      {fault && <p role="alert">{fault}</p>}
      {data.items.map(({ role, name }) => (
        <label key={role} className={css.choice}>
          <input
            type="checkbox"
            checked={held.includes(role)}
            onChange={() =>
              tell((held.includes(role) ? held.filter((one) => one !== role) : [...held, role]).join(' '))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Delete({ template: { id, name, clients, may } }: { template: Template }) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Deed
        privilege="client-template.edit"
        on={{ kind: 'client-template', id, may: may.edit }}
        run={() => setOpen(true)}
      >
        {say({ en: 'Delete', de: 'Löschen' })}
      </Deed>
      {isOpen && (
        <Confirm
          title={say({ en: 'Delete “{name}”', de: '„{name}“ löschen' }, { name })}
          verb={say({ en: 'Delete template', de: 'Vorlage löschen' })}
          bad
          run={async () => {
            await ask('DELETE /api/client-templates/{id}', { params: { id } });
            await client.invalidateQueries({ queryKey: ['client-templates', 'list'] });
            notify({ text: say({ en: '“{name}” was deleted.', de: '„{name}“ wurde gelöscht.' }, { name }) });
            await navigate({ to: '/clients/templates' });
          }}
          close={() => setOpen(false)}
        >
          <p>
            {say.count(
              {
                en: {
                  one: 'The {n} client that took it over stays as it is.',
                  other: 'The {n} clients that took it over stay as they are.',
                },
                de: {
                  one: 'Die {n} Kundenorganisation, die sie übernommen hat, bleibt, wie sie ist.',
                  other: 'Die {n} Kundenorganisationen, die sie übernommen haben, bleiben, wie sie sind.',
                },
              },
              clients,
            )}
          </p>
        </Confirm>
      )}
    </>
  );
}

// the border: the text was written from contents
const read = (contents: string): Contents => JSON.parse(contents) as Contents;

/** Without the empty line that a comma at the end leaves. */
const tidied = (contents: Contents): Contents =>
  contents.joining?.domains
    ? { ...contents, joining: { ...contents.joining, domains: contents.joining.domains.filter(Boolean) } }
    : contents;
