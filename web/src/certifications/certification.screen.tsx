import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Textarea, TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Certification, CertificationChange } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { savingWords, useSaving } from '../ui/use-saving.ts';
import { AsksFields } from './asks-fields.tsx';
import { CertificationDeeds } from './certification-deeds.tsx';
import css from './certifications.module.css';
import { Levels } from './levels.tsx';
import { certificationLooks } from './looks.ts';
import { Objectives } from './objectives.tsx';
import { certificationQuery } from './queries.ts';
import { ValidityFields } from './validity-fields.tsx';

export const declared = screen({
  id: 'certification',
  path: '/certifications/$id',
  title: { en: 'Certification', de: 'Zertifizierung' },
  help: {
    en: 'Everything is saved as you write. Awards keep the dates they were given with.',
    de: 'Alles wird beim Schreiben gespeichert. Verleihungen behalten die Daten, mit denen sie gegeben wurden.',
  },
  needs: 'certification.view',
});

export default function OneCertification() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { may } = useMe();
  const { data, error, refetch } = useQuery(certificationQuery(id));
  return (
    <Page
      declared={declared}
      {...(data ? { title: data.name, primary: <CertificationDeeds certification={data} /> } : {})}
      trail={
        <Link to="/certifications">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Certifications', de: 'Zertifizierungen' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && (
        <div className={css.sheet}>
          <Writing key={data.id} certification={data} />
          <Levels certification={data} />
          {may['certification.view-mappings'] && <Objectives certification={data} />}
        </div>
      )}
    </Page>
  );
}

function Writing({ certification }: { certification: Certification }) {
  const say = useSay();
  const client = useQueryClient();
  const { id } = certification;
  const save = useCallback(
    async (body: CertificationChange, version: number) => {
      const kept = await ask('PATCH /api/certifications/{id}', { params: { id }, body, version });
      client.setQueryData(certificationQuery(id).queryKey, kept);
      void client.invalidateQueries({ queryKey: ['certifications'] });
      return kept.version;
    },
    [client, id],
  );
  const { change, state, error, again } = useSaving(certification.version, save);
  const [said, setSaid] = useState(certification);
  const mayEdit = certification.may.edit === true;
  const put = (part: Partial<Certification>, sent: CertificationChange) => {
    setSaid({ ...said, ...part });
    change(sent);
  };
  const line = (field: 'name' | 'identifier', value: string) => {
    setSaid({ ...said, [field]: value });
    if (value.trim() !== '') change({ [field]: value });
  };
  const missing = (value: string) =>
    value.trim() === '' && say({ en: 'This can’t be empty.', de: 'Das darf nicht leer sein.' });
  return (
    <fieldset className={css.panel} disabled={!mayEdit}>
      <div className={css.head}>
        <Status look={certificationLooks[certification.state]} />
        <span className={css.state} role="status">
          {mayEdit && say(savingWords[state])}
        </span>
      </div>
      {error !== null && <ProblemNote error={error} retry={again} />}
      <div className={css.pair}>
        <TextInput
          label={say({ en: 'Name', de: 'Name' })}
          value={said.name}
          maxLength={200}
          error={missing(said.name)}
          onChange={(event) => line('name', event.currentTarget.value)}
        />
        <TextInput
          label={say({ en: 'Identifier', de: 'Kennung' })}
          value={said.identifier}
          maxLength={60}
          error={missing(said.identifier)}
          onChange={(event) => line('identifier', event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={say({ en: 'Description', de: 'Beschreibung' })}
        value={said.description}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={({ currentTarget: { value: description } }) => put({ description }, { description })}
      />
      <ValidityFields certification={said} put={put} />
      <AsksFields
        legend={say({ en: 'What earns it', de: 'Womit sie erworben wird' })}
        asks={said.earns}
        put={(earns) => put({ earns }, { earns: sentAsks(earns) })}
        disabled={!mayEdit}
      />
      {said.validity !== null && (
        <AsksFields
          legend={say({ en: 'What renews it (empty: the same)', de: 'Womit sie erneuert wird (leer: mit demselben)' })}
          asks={said.renews}
          put={(renews) => put({ renews }, { renews: sentAsks(renews) })}
          disabled={!mayEdit}
        />
      )}
    </fieldset>
  );
}

const sentAsks = ({ things, count }: Certification['earns']) => ({
  things: things.map(({ kind, id }) => ({ kind, id })),
  count,
});
