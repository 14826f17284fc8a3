import { IconChevronLeft } from '@tabler/icons-react';
import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Bank, Question } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { bankQuery } from './queries.ts';
import { QuestionsEditor } from './quizzes/questions-editor.tsx';

export const declared = screen({
  id: 'question-bank',
  path: '/question-banks/$id',
  title: { en: 'Question bank', de: 'Fragensammlung' },
  help: {
    en: 'Quizzes keep the questions they took: a change here reaches them when they take them anew.',
    de: 'Tests behalten übernommene Fragen: Eine Änderung hier erreicht sie, wenn sie erneut übernommen werden.',
  },
  needs: 'question-bank.view',
});

export default function OneBank() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(bankQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.title, primary: <DeleteBank bank={data} /> } : {})}
      trail={
        <Link to="/question-banks">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Question banks', de: 'Fragensammlungen' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data && <EditBank key={data.id} bank={data} />}
    </Page>
  );
}

const valuesOf = ({ title, questions }: Bank) => ({ title, questions: JSON.stringify(questions) });

function EditBank({ bank }: { bank: Bank }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const version = useRef(bank.version);
  const initial = useMemo(() => valuesOf(bank), [bank]);
  const params = { id: bank.id };
  const form = useForm({
    name: `question-bank.${bank.id}`,
    initial,
    check: ({ title }) =>
      title.trim() ? {} : { title: say({ en: 'Give it a title.', de: 'Geben Sie einen Titel ein.' }) },
    save: async ({ title, questions }) => {
      const body = { title, questions: questionsOf(questions) };
      const saved = await ask('PATCH /api/question-banks/{id}', { params, body, version: version.current });
      version.current = saved.version;
      client.setQueryData(bankQuery(bank.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['question-banks'] });
      notify({ text: say({ en: 'The questions were saved.', de: 'Die Fragen wurden gespeichert.' }) });
    },
    reload: async () => {
      const fresh = await ask('GET /api/question-banks/{id}', { params });
      version.current = fresh.version;
      return valuesOf(fresh);
    },
  });
  const { set } = form;
  const now = useRef(form.values.questions);
  useEffect(() => {
    now.current = form.values.questions;
  }, [form.values.questions]);
  return (
    <Form form={form} verb={say({ en: 'Save questions', de: 'Fragen speichern' })}>
      <TextInput label={say({ en: 'Title', de: 'Titel' })} maxLength={200} {...form.text('title')} />
      <QuestionsEditor
        questions={questionsOf(form.values.questions)}
        change={(to) => {
          now.current = JSON.stringify(to(questionsOf(now.current)));
          set('questions', now.current);
        }}
      />
    </Form>
  );
}

/** The border: a form keeps questions as the text they were written to by the lines above. */
const questionsOf = (text: string): Question[] => JSON.parse(text) as Question[];

function DeleteBank({ bank }: { bank: Bank }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { id, title, may } = bank;
  return (
    <>
      <Deed
        privilege="question-bank.delete"
        on={{ kind: 'question-bank', id, may: may.delete }}
        run={() => setAsking(true)}
      >
        {say({ en: 'Delete question bank', de: 'Fragensammlung löschen' })}
      </Deed>
      {asking && (
        <Confirm
          title={say({ en: 'Delete {title}', de: '{title} löschen' }, { title })}
          verb={say({ en: 'Delete question bank', de: 'Fragensammlung löschen' })}
          bad
          run={async () => {
            await ask('DELETE /api/question-banks/{id}', { params: { id } });
            await client.invalidateQueries({ queryKey: ['question-banks'] });
            await navigate({ to: '/question-banks' });
          }}
          close={() => setAsking(false)}
        >
          <p>
            {say({
              en: 'The questions are gone then. Quizzes keep those they took from here.',
              de: 'Die Fragen sind dann weg. Tests behalten, was sie von hier übernommen haben.',
            })}
          </p>
        </Confirm>
      )}
    </>
  );
}
