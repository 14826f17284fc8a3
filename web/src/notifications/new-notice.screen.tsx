import { IconChevronLeft } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { todayHere } from '../say.ts';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { NoticeFields, NoticePreview } from './notice-fields.tsx';
import { type NoticeValues, noNotice, noticeOf, wrongNotice } from './notice-input.ts';
import css from './notices.module.css';

export const declared = screen({
  id: 'new-notice',
  path: '/notices/new',
  title: { en: 'Put up a notice', de: 'Aushang anlegen' },
  help: {
    en: 'Those it is for see it above every page.',
    de: 'Alle, für die er ist, sehen ihn über jeder Seite.',
  },
  needs: 'notice.create',
  deed: { en: 'Put up a notice', de: 'Aushang anlegen' },
});

export default function NewNotice() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const { scopes, organization, entered } = useMe();
  // Whoever looks after some locations begins with locations; everybody would reach beyond their scope.
  const isWide = scopes.startsWith(entered?.name ?? organization.name);
  const initial = useMemo<NoticeValues>(() => noNotice(todayHere(), isWide), [isWide]);
  const form = useForm({
    name: 'notice',
    initial,
    check: (values) => wrongNotice(values, say),
    save: async (values) => {
      const body = noticeOf(values);
      if (!body) return;
      const { title } = await ask('POST /api/notices', { body });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['notices'] }),
        client.invalidateQueries({ queryKey: ['my', 'notices'] }),
      ]);
      notify({ text: say({ en: '“{title}” is up.', de: '„{title}“ hängt aus.' }, { title }) });
      await navigate({ to: '/notices' });
    },
  });
  return (
    <Page
      declared={declared}
      trail={
        <Link to="/notices">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Notices', de: 'Aushänge' })}
        </Link>
      }
    >
      <div className={css.form}>
        <Form form={form} verb={say(declared.title)} cancel={() => void navigate({ to: '/notices' })}>
          <NoticeFields form={form} />
        </Form>
        <NoticePreview values={form.values} />
      </div>
    </Page>
  );
}
