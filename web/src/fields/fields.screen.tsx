import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { typeWords, valueCount } from './field-words.ts';
import css from './fields.module.css';
import { keptFieldsQuery, type Subject, useFinishFields } from './queries.ts';

export const declared = screen({
  id: 'fields',
  path: '/fields',
  title: { en: 'Additional fields', de: 'Zusätzliche Felder' },
  help: {
    en: 'What your organization wants to know of [users|users] and [courses|courses] besides.',
    de: 'Was Ihre Organisation über [users|Benutzer] und [courses|Kurse] außerdem wissen möchte.',
  },
  needs: 'field.edit-for-users',
  menu: { group: 'organization', order: 62, icon: IconForms },
});

export default function FieldsScreen() {
  const say = useSay();
  const { may } = useMe();
  const navigate = useNavigate();
  const { tab }: { tab?: string } = useSearch({ strict: false });
  const shown: readonly Subject[] = may['field.edit-for-courses'] ? ['users', 'courses'] : ['users'];
  const subject = shown.find((each) => each === tab) ?? 'users';
  const names = {
    users: say({ en: 'Of [users|users]', de: 'Für [users|Benutzer]' }),
    courses: say({ en: 'Of [courses|courses]', de: 'Für [courses|Kurse]' }),
  };
  const [adding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {say({ en: 'Add field', de: 'Feld hinzufügen' })}
    </Button>
  );
  return (
    <Page declared={declared} narrow primary={add}>
      <Tabs
        label={say(declared.title)}
        tabs={shown.map((id) => ({ id, label: names[id] }))}
        current={subject}
        choose={(next) => void navigate({ to: '.', search: { tab: next }, replace: true })}
      >
        <Rows key={subject} of={subject} />
      </Tabs>
      {adding && <FieldDialog of={subject} field={null} close={() => setAdding(false)} />}
    </Page>
  );
}

type Open = Readonly<{ what: 'edit' | 'delete'; field: FieldRow }>;

function Rows({ of: subject }: { of: Subject }) {
  const say = useSay();
  const finish = useFinishFields();
  const attempt = useAttempt();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery(keptFieldsQuery(subject));
  const live = data?.items.filter(({ deletedAt }) => deletedAt === null) ?? [];
  const deleted = data?.items.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  const move = (field: FieldRow, by: number) =>
    attempt(async () => {
      const ids = live.map(({ id }) => id);
      const at = ids.indexOf(field.id);
      ids.splice(at, 1);
      ids.splice(at + by, 0, field.id);
      await ask(`PUT /api/fields/${subject}/order`, { body: { ids } });
      await finish(say({ en: 'The order was saved.', de: 'Die Reihenfolge wurde gespeichert.' }));
    });
  const restore = (field: FieldRow) =>
    attempt(async () => {
      await ask(`POST /api/fields/${subject}/{id}/restore`, { params: { id: field.id } });
      await finish(say({ en: '{name} is back.', de: '{name} ist wieder da.' }, { name: say(field.label) }));
    });
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 24 }} />;
  if (data.items.length === 0) {
    return (
      <Empty icon={IconForms} title={say({ en: 'No additional fields yet', de: 'Noch keine zusätzlichen Felder' })}>
        {say({
          en: 'A field shows in the form and the list of everybody who may see it.',
          de: 'Ein Feld erscheint im Formular und in der Liste bei allen, die es sehen dürfen.',
        })}
      </Empty>
    );
  }
  return (
    <>
      <ul className={css.rows}>
        {live.map((field, at) => (
          <li key={field.id}>
            <Said field={field} />
            <span className={css.deeds}>
              <Button size="xs" variant="default" px={8} disabled={at === 0} onClick={() => move(field, -1)}>
                <IconArrowUp size={16} aria-hidden />
                <span className="unseen">
                  {say({ en: 'Up: {name}', de: 'Nach oben: {name}' }, { name: say(field.label) })}
                </span>
              </Button>
              <Button
                size="xs"
                variant="default"
                px={8}
                disabled={at === live.length - 1}
                onClick={() => move(field, 1)}
              >
                <IconArrowDown size={16} aria-hidden />
                <span className="unseen">
                  {say({ en: 'Down: {name}', de: 'Nach unten: {name}' }, { name: say(field.label) })}
                </span>
              </Button>
              <Button size="xs" variant="default" onClick={() => setOpen({ what: 'edit', field })}>
                {say({ en: 'Change', de: 'Ändern' })}
                <span className="unseen"> {say(field.label)}</span>
              </Button>
              <Button size="xs" variant="default" onClick={() => setOpen({ what: 'delete', field })}>
                {say({ en: 'Delete', de: 'Löschen' })}
                <span className="unseen"> {say(field.label)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {deleted.length > 0 && (
        <section aria-label={say({ en: 'Deleted fields', de: 'Gelöschte Felder' })}>
          <h2>{say({ en: 'Deleted', de: 'Gelöscht' })}</h2>
          <ul className={css.rows}>
            {deleted.map((field) => (
              <li key={field.id}>
                <Said field={field} />
                <Button size="xs" variant="default" onClick={() => restore(field)}>
                  {say({ en: 'Bring back', de: 'Zurückholen' })}
                  <span className="unseen"> {say(field.label)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open?.what === 'edit' && <FieldDialog of={subject} field={open.field} close={() => setOpen(null)} />}
      {open?.what === 'delete' && <DeleteField of={subject} field={open.field} close={() => setOpen(null)} />}
    </>
  );
}

function Said({ field }: { field: FieldRow }) {
  const say = useSay();
  const words = [
    field.key,
    say(typeWords[field.type]),
    field.required && say({ en: 'required', de: 'Pflicht' }),
    field.options.map(({ label }) => say(label)).join(', '),
    field.values > 0 && say.count(valueCount, field.values),
  ].filter(Boolean);
  return (
    <span className={css.words}>
      <span className={css.name}>{say(field.label)}</span>
      <span className="dim">{words.join(' · ')}</span>
    </span>
  );
}

function DeleteField({ of: subject, field, close }: { of: Subject; field: FieldRow; close: () => void }) {
  const say = useSay();
  const finish = useFinishFields();
  const name = say(field.label);
  return (
    <Confirm
      title={say({ en: 'Delete the field {name}', de: 'Feld {name} löschen' }, { name })}
      verb={say({ en: 'Delete field', de: 'Feld löschen' })}
      bad
      run={async () => {
        await ask(`DELETE /api/fields/${subject}/{id}`, { params: { id: field.id } });
        await finish(say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, { name }));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'It disappears from forms and lists. What was stored stays, and shows again when the field is brought back.',
          de: 'Es verschwindet aus Formularen und Listen. Gespeichertes bleibt und erscheint wieder, wenn das Feld zurückgeholt wird.',
        })}
      </p>
    </Confirm>
  );
}
