import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconChevronLeft, IconRoute } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Path, PathChange } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { languages } from '../say.ts';
import { screen } from '../screen.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { courseLooks, Status } from '../ui/status.tsx';
import { savingWords, useSaving } from '../ui/use-saving.ts';
import { AddStep } from './paths/add-step.tsx';
import { PathDeeds } from './paths/path-deeds.tsx';
import { PathSteps } from './paths/path-steps.tsx';
import css from './paths/paths.module.css';
import { pathQuery } from './queries.ts';

export const declared = screen({
  id: 'path',
  path: '/paths/$id',
  title: { en: 'Learning path', de: 'Lernpfad' },
  help: {
    en: 'Everything is saved as you write. Whoever is on it follows its steps.',
    de: 'Alles wird beim Schreiben gespeichert. Wer darauf ist, folgt den Schritten.',
  },
  needs: 'path.view',
});

export default function OnePath() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(pathQuery(id));
  return (
    <Page
      declared={declared}
      {...(data ? { title: data.title, primary: <PathDeeds path={data} /> } : {})}
      trail={
        <Link to="/paths">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Learning paths', de: 'Lernpfade' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && <Writing key={`${data.id} ${data.state}`} path={data} />}
    </Page>
  );
}

function Writing({ path }: { path: Path }) {
  const say = useSay();
  const client = useQueryClient();
  const { id } = path;
  const save = useCallback(
    async (body: PathChange, version: number) => {
      const kept = await ask('PATCH /api/paths/{id}', { params: { id }, body, version });
      client.setQueryData(pathQuery(id).queryKey, kept);
      void client.invalidateQueries({ queryKey: ['paths'] });
      return kept.version;
    },
    [client, id],
  );
  const { change, state, error, again } = useSaving(path.version, save);
  const [said, setSaid] = useState(path);
  const mayEdit = path.may?.edit === true;
  const put = (part: Partial<Pick<Path, 'title' | 'description' | 'language' | 'inOrder'>>) => {
    setSaid({ ...said, ...part });
    if (part.title === undefined || part.title.trim() !== '') change(part);
  };
  const putSteps = (steps: Path['steps']) => {
    setSaid({ ...said, steps });
    change({
      steps: steps.map(({ course, optional, dueDays }) => ({ courseId: course.id, optional, dueDays })),
    });
  };
  return (
    <fieldset className={css.panel} disabled={!mayEdit}>
      <div className={css.name}>
        <Status look={courseLooks[path.state]} />
        <span className={css.state} role="status">
          {mayEdit && say(savingWords[state])}
        </span>
      </div>
      {error !== null && <ProblemNote error={error} retry={again} />}
      {path.state !== 'published' && path.problems.length > 0 && (
        <ul className={css.problems}>
          {path.problems.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <TextInput
        label={say({ en: 'Title', de: 'Titel' })}
        value={said.title}
        maxLength={300}
        error={said.title.trim() === '' && say({ en: 'Give it a title.', de: 'Geben Sie einen Titel ein.' })}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <Textarea
        label={say({ en: 'Description', de: 'Beschreibung' })}
        value={said.description}
        maxLength={10_000}
        autosize
        minRows={2}
        onChange={(event) => put({ description: event.currentTarget.value })}
      />
      <Choice
        label={say({ en: 'Language', de: 'Sprache' })}
        value={said.language}
        choose={(language) => put({ language: language === 'de' ? 'de' : 'en' })}
        options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      />
      <Checkbox
        label={say({ en: 'In this order', de: 'In dieser Reihenfolge' })}
        description={say({
          en: 'A step opens when the required ones before it are done.',
          de: 'Ein Schritt öffnet sich, wenn die erforderlichen davor erledigt sind.',
        })}
        checked={said.inOrder}
        onChange={(event) => put({ inOrder: event.currentTarget.checked })}
      />
      {said.steps.length === 0 ? (
        <Empty icon={IconRoute} title={say({ en: 'No steps yet', de: 'Noch keine Schritte' })}>
          {say({
            en: 'Add [courses|courses] in the order in which they are to be taken.',
            de: 'Fügen Sie [courses|Kurse] in der Reihenfolge hinzu, in der sie zu machen sind.',
          })}
        </Empty>
      ) : (
        <PathSteps steps={said.steps} disabled={!mayEdit} change={(steps) => putSteps([...steps])} />
      )}
      {mayEdit && <AddStep steps={said.steps} add={(step) => putSteps([...said.steps, step])} />}
    </fieldset>
  );
}
