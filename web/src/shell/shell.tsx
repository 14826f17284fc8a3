import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useEvents } from '../api/events.ts';
import { isProblem } from '../api/problem.ts';
import { useLanguage, useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { MyNotices } from '../notifications/my-notices.tsx';
import { mayOpen } from '../screen.tsx';
import { screens } from '../screens.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { EnterProvider } from './entering.tsx';
import { WhyProvider } from '../ui/why.tsx';
import { Banners } from './banners.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { paint } from './scheme.ts';
import css from './shell.module.css';
import { useShortcuts } from './shortcuts.ts';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('./palette.tsx'));
const ShortcutList = lazy(() => import('./shortcut-list.tsx'));
const LeaveDevice = lazy(() => import('./leave-device.tsx'));
const NotOpen = lazy(() => import('../access/not-open.tsx'));

/** Navigation around every screen that needs a sign-in. */
export function Shell() {
  const say = useSay();
  const { data: me, error, refetch } = useQuery(meQuery);
  const [over, setOver] = useState<'palette' | 'shortcuts' | null>(null);
  useShortcuts(setOver);
  useOwnLook();
  useEvents(me?.user.id);
  if (!me) return <Waiting error={error} retry={() => void refetch()} />;
  return (
    <WhyProvider>
      <EnterProvider>
        <a className={css.skip} href="#content">
          {say({ en: 'Skip to content', de: 'Zum Inhalt' })}
        </a>
        <div className={css.shell}>
          <Sidebar search={() => setOver('palette')} />
          <TopBar search={() => setOver('palette')} />
          <main id="content" className={css.main} tabIndex={-1}>
            <Banners />
            <MyNotices />
            <div className={css.screen}>
              <Suspense fallback={<PageBones />}>
                <Guarded />
              </Suspense>
            </div>
          </main>
          <BottomBar search={() => setOver('palette')} />
        </div>
        <Suspense fallback={null}>
          {me.user.idleMinutes !== null && <LeaveDevice minutes={me.user.idleMinutes} />}
          {over === 'palette' && <Palette close={() => setOver(null)} />}
          {over === 'shortcuts' && <ShortcutList close={() => setOver(null)} />}
        </Suspense>
      </EnterProvider>
    </WhyProvider>
  );
}

/** An address that may not be opened says why, instead of an empty page. */
function Guarded() {
  const me = useQuery(meQuery).data;
  const route = useMatches().at(-1)?.fullPath;
  const screen = screens.find(({ declared }) => declared.path === route);
  if (me && screen && !mayOpen(screen.declared, me)) return <NotOpen declared={screen.declared} />;
  return <Outlet />;
}

function useOwnLook() {
  const { data: me } = useQuery(meQuery);
  const { choose, say } = useLanguage();
  useSayAnew(say.language);
  useLayoutEffect(() => paint(document.documentElement, me?.organization.branding.accent), [me]);
  useEffect(() => {
    if (me && me.user.language !== say.language) choose(me.user.language);
  }, [me, choose, say.language]);
}

/** Names and reasons come worded from the server: they are asked for again in the new language. */
function useSayAnew(language: string) {
  const client = useQueryClient();
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current !== language) void client.invalidateQueries();
    spoken.current = language;
  }, [client, language]);
}

function Waiting({ error, retry }: { error: Error | null; retry: () => void }) {
  const lost = error && !isProblem(error, 401) ? error : null;
  return (
    <div className={css.shell} aria-busy={!lost}>
      <div className={css.side} />
      <main className={css.main}>
        {lost ? (
          <div className={css.bones}>
            <ProblemNote error={lost} retry={retry} />
          </div>
        ) : (
          <PageBones />
        )}
      </main>
    </div>
  );
}

/** The shape of a page that is on its way. */
export function PageBones() {
  return (
    <div className={css.bones} aria-hidden>
      <span className="bone" style={{ inlineSize: 180, blockSize: 20 }} />
      <span className="bone" style={{ inlineSize: 320 }} />
      {[0, 1, 2, 3, 4].map((n) => (
        <span key={n} className="bone" style={{ blockSize: 32 }} />
      ))}
    </div>
  );
}
