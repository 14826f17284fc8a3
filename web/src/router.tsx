import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { createElement } from 'react';
import { type Screen, screens } from './screens.ts';
import { PageBones, Shell } from './shell/shell.tsx';
import { NotFound, Stumbled } from './shell/stumbled.tsx';

/** One route for each screen; addresses carry plain text, so that they can be read and shared. */
export function createScreenRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
  const bare = screens
    .filter(({ declared }) => declared.bare)
    .map((screen) => createRoute({ getParentRoute: () => root, ...options(screen) }));
  const inside = screens
    .filter(({ declared }) => !declared.bare)
    .map((screen) => createRoute({ getParentRoute: () => shell, ...options(screen) }));
  return createRouter({
    routeTree: root.addChildren([shell.addChildren(inside), ...bare]),
    defaultErrorComponent: Stumbled,
    defaultPendingComponent: PageBones,
    defaultPendingMs: 150,
    defaultPreloadDelay: 40,
    scrollRestoration: true,
    scrollToTopSelectors: ['#content > :last-child'],
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const filled = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
      const text = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
      return text && `?${text}`;
    },
  });
}

const options = ({ declared, load, now }: Screen) => ({
  path: declared.path,
  component: load ? lazyRouteComponent(load) : () => createElement(now),
  // Filters are plain texts; each screen reads the ones it knows.
  validateSearch: (search: Record<string, unknown>): Record<string, string | undefined> =>
    Object.fromEntries(
      Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
});
