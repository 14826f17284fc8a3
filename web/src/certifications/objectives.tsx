import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Certification } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './certifications.module.css';
import { ObjectiveRows } from './objective-rows.tsx';
import { mappingsQuery } from './queries.ts';

/** The global objectives that award or renew levels. */
export function Objectives({ certification }: { certification: Certification }) {
  const say = useSay();
  const client = useQueryClient();
  const { id, may } = certification;
  const { data, error, refetch } = useQuery(mappingsQuery(id));
  const [adding, setAdding] = useState(false);
  const title = say({ en: 'Objectives', de: 'Lernziele' });
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      <p className="dim">
        {say({
          en: 'A global objective (SCORM 2004) that somebody satisfies awards or renews its level.',
          de: 'Ein globales Lernziel (SCORM 2004), das jemand erfüllt, verleiht oder erneuert seine Stufe.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 48 }} />}
      {data && (
        <ObjectiveRows
          rows={data.items.map(({ id: mapping, objective, level }) => ({ id: mapping, objective, note: level.name }))}
          privilege="certification.remove-mapping"
          on={{ kind: 'certification', id, may: may.removeMapping }}
          remove={async (mapping) => {
            const kept = await ask('DELETE /api/certifications/{id}/objectives/{mapping}', { params: { id, mapping } });
            client.setQueryData(mappingsQuery(id).queryKey, kept);
          }}
        />
      )}
      <div>
        <Deed
          privilege="certification.add-mapping"
          on={{ kind: 'certification', id, may: may.addMapping }}
          leftSection={<IconPlus size={16} aria-hidden />}
          run={() => setAdding(true)}
        >
          {say({ en: 'Add objective', de: 'Lernziel zuordnen' })}
        </Deed>
      </div>
      {adding && <AddObjective certification={certification} close={() => setAdding(false)} />}
    </section>
  );
}

function AddObjective({ certification: { id, levels }, close }: { certification: Certification; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [objective, setObjective] = useState('');
  const [levelId, setLevelId] = useState(levels[0]?.id ?? '');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const title = say({ en: 'Add objective', de: 'Lernziel zuordnen' });
  return (
    <Confirm
      title={title}
      verb={title}
      ready={objective.trim() !== ''}
      run={async () => {
        try {
          const kept = await ask('POST /api/certifications/{id}/objectives', {
            params: { id },
            body: { levelId, objective },
          });
          client.setQueryData(mappingsQuery(id).queryKey, kept);
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Identifier of the objective', de: 'Kennung des Lernziels' })}
        description={say({
          en: 'As the package writes it, such as urn:example:lifting.',
          de: 'Wie das Paket sie schreibt, etwa urn:example:heben.',
        })}
        data-autofocus
        maxLength={500}
        value={objective}
        error={wrong.objective}
        onChange={(event) => setObjective(event.currentTarget.value)}
      />
      <Choice
        label={say({ en: 'Level', de: 'Stufe' })}
        value={levelId}
        choose={setLevelId}
        options={levels.map(({ id: value, name: label }) => ({ value, label }))}
      />
    </Confirm>
  );
}
