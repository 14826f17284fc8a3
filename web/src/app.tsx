import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { connection } from './api/connection.ts';
import { isProblem } from './api/problem.ts';
import { firstLanguage, LanguageProvider, markLanguage } from './language.tsx';
import { myNoticesQuery } from './notifications/notice-queries.ts';
import { unreadQuery } from './notifications/queries.ts';
import { meQuery } from './me.tsx';
import { createScreenRouter } from './router.tsx';
import { screens } from './screens.ts';
import { start } from './start.ts';
import { theme } from './theme.ts';
import { planQuery } from './training/queries.ts';
import { NoticesProvider } from './ui/notices.tsx';

const client = createClient();
const router = createScreenRouter();
markLanguage(firstLanguage());
begin(document.location.pathname);

export function App() {
  return (
    // No style element is written by a script: the variables stand in theme.css.
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <InOwnWords>
          <NoticesProvider>
            <RouterProvider router={router} />
          </NoticesProvider>
        </InOwnWords>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Screens speak in the organization's words as soon as it is known which one it is. */
function InOwnWords({ children }: { children: ReactNode }) {
  const { data } = useQuery({ ...meQuery, enabled: false });
  return <LanguageProvider own={data?.organization.labels}>{children}</LanguageProvider>;
}

/** What came with the page is known; the rest of what the first screen shows is asked for while it is being built. */
function begin(path: string): void {
  if (start.me) client.setQueryData(meQuery.queryKey, start.me);
  if (start.unread) client.setQueryData(unreadQuery.queryKey, start.unread);
  if (start.notices) client.setQueryData(myNoticesQuery.queryKey, start.notices);
  if (start.plan) client.setQueryData(planQuery.queryKey, start.plan);
  if (isInFront(path)) return;
  if (start.me === null) return toSignIn();
  void client.prefetchQuery(meQuery);
  if (path === '/') void client.prefetchQuery(planQuery);
}

function createClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticed, onSuccess: () => connection.note(true) }),
    mutationCache: new MutationCache({ onError: noticed, onSuccess: () => connection.note(true) }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        networkMode: 'always',
        retry: isWorthAgain,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** What never arrived is asked again; that it did not is said at once. */
function isWorthAgain(count: number, error: unknown): boolean {
  if (!isProblem(error) || (error.status !== 0 && error.status !== 503)) return false;
  connection.note(false);
  return count < 3;
}

/** A sign-in that ended leads to the sign-in page and back; a lost connection is said at the top of the page. */
function noticed(error: unknown): void {
  if (!isProblem(error)) return;
  if (error.code === 'no-network') connection.note(false);
  if (error.status === 401 && !isInFront(document.location.pathname)) toSignIn();
}

/** The pages in front of the sign-in: nobody has to be known there. */
function isInFront(path: string): boolean {
  return screens.some(({ declared: { bare, path: of } }) => {
    const [fixed = '', parameter] = of.split('$');
    return bare && (parameter === undefined ? of === path : path.startsWith(fixed));
  });
}

function toSignIn(): void {
  const back = document.location.pathname + document.location.search;
  void router.navigate({ to: '/sign-in', search: back === '/' ? {} : { back } });
}
