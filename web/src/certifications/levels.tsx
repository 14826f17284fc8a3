import { Textarea, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Certification } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { OrderButtons } from '../ui/order-buttons.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './certifications.module.css';
import { certificationQuery } from './queries.ts';

type Level = Certification['levels'][number];
type Props = { certification: Certification };

/** The levels of a certification, in order. */
export function Levels({ certification }: Props) {
  const say = useSay();
  const keep = useKeep(certification.id);
  const [editing, setEditing] = useState<Level | 'new' | null>(null);
  const [removing, setRemoving] = useState<Level | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { id, levels, may } = certification;
  const on = { kind: 'certification', id, may: may.editLevel };
  const title = say({ en: 'Levels', de: 'Stufen' });
  const move = async (level: string, position: number) => {
    try {
      setError(null);
      keep(await ask('PATCH /api/certifications/{id}/levels/{level}', { params: { id, level }, body: { position } }));
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      {error !== null && <ProblemNote error={error} />}
      <ul className={css.rows}>
        {levels.map((level, at) => (
          <li key={level.id}>
            <span className={css.grow}>
              {level.name}
              {level.description && <span className="dim small"> · {level.description}</span>}
            </span>
            {level.months !== null && (
              <span className="dim small">
                {say({ en: '{n} months', de: '{n} Monate' }, { n: say.number(level.months) })}
              </span>
            )}
            <span className={css.deeds}>
              {may.editLevel === true && levels.length > 1 && (
                <OrderButtons name={level.name} at={at} of={levels.length} move={(to) => void move(level.id, to)} />
              )}
              <Deed privilege="certification.edit-level" on={on} run={() => setEditing(level)}>
                <IconPencil size={16} aria-hidden />
                <span className="unseen">
                  {say({ en: 'Edit {name}', de: '{name} bearbeiten' }, { name: level.name })}
                </span>
              </Deed>
              {levels.length > 1 && (
                <Deed privilege="certification.edit-level" on={on} run={() => setRemoving(level)}>
                  <IconTrash size={16} aria-hidden />
                  <span className="unseen">
                    {say({ en: 'Take {name} out', de: '{name} entfernen' }, { name: level.name })}
                  </span>
                </Deed>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Deed
          privilege="certification.add-level"
          on={{ ...on, may: may.addLevel }}
          leftSection={<IconPlus size={16} aria-hidden />}
          run={() => setEditing('new')}
        >
          {say({ en: 'Add level', de: 'Stufe hinzufügen' })}
        </Deed>
      </div>
      {editing && (
        <LevelDialog id={id} level={editing === 'new' ? null : editing} keep={keep} close={() => setEditing(null)} />
      )}
      {removing && (
        <Confirm
          title={say({ en: 'Take {name} out', de: '{name} entfernen' }, { name: removing.name })}
          verb={say({ en: 'Take level out', de: 'Stufe entfernen' })}
          bad
          run={async () => {
            const params = { id, level: removing.id };
            keep(await ask('DELETE /api/certifications/{id}/levels/{level}', { params }));
          }}
          close={() => setRemoving(null)}
        >
          <p>
            {say({
              en: 'Its objectives go with it. A level that was awarded stays.',
              de: 'Ihre Lernziele gehen mit. Eine Stufe, die verliehen wurde, bleibt.',
            })}
          </p>
        </Confirm>
      )}
    </section>
  );
}

/** Takes over what the server says of the certification now. */
function useKeep(id: string): (kept: Certification) => void {
  const client = useQueryClient();
  return (kept) => {
    client.setQueryData(certificationQuery(id).queryKey, kept);
    void client.invalidateQueries({ queryKey: ['certifications'] });
    void client.invalidateQueries({ queryKey: ['certification', id, 'objectives'] });
  };
}

type DialogProps = { id: string; level: Level | null; keep: (kept: Certification) => void; close: () => void };

function LevelDialog({ id, level, keep, close }: DialogProps) {
  const say = useSay();
  const [name, setName] = useState(level?.name ?? '');
  const [description, setDescription] = useState(level?.description ?? '');
  const [months, setMonths] = useState(level?.months ? String(level.months) : '');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const isFine = months === '' || (/^\d{1,3}$/u.test(months) && Number(months) >= 1 && Number(months) <= 240);
  const title = level ? level.name : say({ en: 'Add level', de: 'Stufe hinzufügen' });
  return (
    <Confirm
      title={title}
      verb={level ? say({ en: 'Save level', de: 'Stufe speichern' }) : title}
      ready={name.trim() !== '' && isFine}
      run={async () => {
        const body = { name, description, months: months === '' ? null : Number(months) };
        try {
          if (level)
            keep(await ask('PATCH /api/certifications/{id}/levels/{level}', { params: { id, level: level.id }, body }));
          else keep(await ask('POST /api/certifications/{id}/levels', { params: { id }, body }));
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        data-autofocus
        maxLength={200}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={say({ en: 'Description', de: 'Beschreibung' })}
        rows={2}
        maxLength={2_000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <TextInput
        inputMode="numeric"
        label={say({ en: 'Months it is valid (optional)', de: 'Monate, die sie gilt (freiwillig)' })}
        description={say({ en: 'Empty: as the certification says.', de: 'Leer: wie die Zertifizierung sagt.' })}
        value={months}
        error={!isFine && say({ en: 'Enter a number from 1 to 240.', de: 'Geben Sie eine Zahl von 1 bis 240 ein.' })}
        onChange={(event) => setMonths(event.currentTarget.value)}
      />
    </Confirm>
  );
}
