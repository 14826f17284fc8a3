import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Notice } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import { NoticeBox } from './notice-box.tsx';
import { NoticeFields, NoticePreview } from './notice-fields.tsx';
import { noticeOf, valuesOf, wrongNotice } from './notice-input.ts';
import { NoticeAudienceWords, NoticeDays, noticeLooks } from './notice-words.tsx';
import css from './notices.module.css';
import { noticeQuery } from './notice-queries.ts';

export const declared = screen({
  id: 'notice',
  path: '/notices/$id',
  title: { en: 'Notice', de: 'Aushang' },
  help: { en: 'What it says, for whom and until when.', de: 'Was er sagt, für wen und bis wann.' },
  needs: 'notice.view',
});

export default function NoticePage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(noticeQuery(id));
  return (
    <Page
      declared={declared}
      {...(data ? { title: data.title } : {})}
      trail={
        <Link to="/notices">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Notices', de: 'Aushänge' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data && <Shown notice={data} />}
    </Page>
  );
}

function Shown({ notice }: { notice: Notice }) {
  const say = useSay();
  const [doing, setDoing] = useState<'edit' | 'end' | null>(null);
  const { id, may, state } = notice;
  if (doing === 'edit') return <Edit notice={notice} close={() => setDoing(null)} />;
  return (
    <>
      <div className={css.head}>
        <Status look={noticeLooks[state]} />
        {state !== 'past' && (
          <>
            <Deed privilege="notice.edit" on={{ kind: 'notice', id, may: may.edit }} run={() => setDoing('edit')}>
              {say({ en: 'Edit notice', de: 'Aushang bearbeiten' })}
            </Deed>
            <Deed privilege="notice.end" on={{ kind: 'notice', id, may: may.end }} run={() => setDoing('end')}>
              {say({ en: 'Take down', de: 'Abnehmen' })}
            </Deed>
          </>
        )}
      </div>
      <div className={css.preview}>
        <NoticeBox notice={notice} />
      </div>
      <Facts
        facts={[
          [{ en: 'For', de: 'Für' }, <NoticeAudienceWords key="for" notice={notice} />],
          [{ en: 'Days', de: 'Tage' }, <NoticeDays key="days" notice={notice} />],
          [
            { en: 'Once dismissed', de: 'Nach dem Schließen' },
            notice.isStanding
              ? say({ en: 'It comes back at each sign-in', de: 'Kommt er bei jeder Anmeldung wieder' })
              : say({ en: 'It is gone for good', de: 'Ist er endgültig weg' }),
          ],
          [{ en: 'Put up by', de: 'Angelegt von' }, notice.createdBy],
          [{ en: 'Put up', de: 'Angelegt' }, <When key="at" at={notice.createdAt} />],
        ]}
      />
      {doing === 'end' && <TakeDown notice={notice} close={() => setDoing(null)} />}
    </>
  );
}

function Edit({ notice, close }: { notice: Notice; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const refresh = useRefresh();
  const version = useRef(notice.version);
  const params = { id: notice.id };
  const initial = useMemo(() => valuesOf(notice), [notice]);
  const form = useForm({
    name: `notice.${notice.id}`,
    initial,
    check: (values) => wrongNotice(values, say),
    save: async (values) => {
      const body = noticeOf(values);
      if (!body) return;
      await ask('PATCH /api/notices/{id}', { params, body, version: version.current });
      await refresh();
      notify({ text: say({ en: 'The notice was saved.', de: 'Der Aushang wurde gespeichert.' }) });
      close();
    },
    reload: async () => {
      const fresh = await ask('GET /api/notices/{id}', { params });
      version.current = fresh.version;
      return valuesOf(fresh);
    },
  });
  return (
    <div className={css.form}>
      <Form form={form} verb={say({ en: 'Save notice', de: 'Aushang speichern' })} cancel={close}>
        <NoticeFields form={form} />
      </Form>
      <NoticePreview values={form.values} />
    </div>
  );
}

function TakeDown({ notice: { id, title, version }, close }: { notice: Notice; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const navigate = useNavigate();
  const refresh = useRefresh();
  return (
    <Confirm
      title={say({ en: 'Take down “{title}”', de: '„{title}“ abnehmen' }, { title })}
      verb={say({ en: 'Take down', de: 'Abnehmen' })}
      bad
      run={async () => {
        await ask('DELETE /api/notices/{id}', { params: { id }, version });
        await refresh();
        notify({ text: say({ en: '“{title}” was taken down.', de: '„{title}“ wurde abgenommen.' }, { title }) });
        await navigate({ to: '/notices' });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Nobody sees it any more. It stays in the list of past notices.',
          de: 'Niemand sieht ihn mehr. Er bleibt in der Liste der vergangenen Aushänge.',
        })}
      </p>
    </Confirm>
  );
}

function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['notices'] }),
      client.invalidateQueries({ queryKey: ['my', 'notices'] }),
    ]);
}
