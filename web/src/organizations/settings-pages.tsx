import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { May, Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { meQuery, useMe } from '../me.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import type { Fields } from '../ui/draft.ts';
import { useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AccessPage } from './access-page.tsx';
import { BrandingPage } from './branding-page.tsx';
import { ExportPage } from './export-page.tsx';
import { GeneralPage } from './general-page.tsx';
import { LeavingPage } from './leaving-page.tsx';
import css from './organizations.module.css';
import { OwnAddress } from './own-address.tsx';
import { organizationQuery } from './queries.ts';
import { SignInPage } from './sign-in-page.tsx';
import { KeepingPage } from './keeping-page.tsx';
import { JoiningPage } from './joining-page.tsx';
import { VisitorsPage } from './visitors-page.tsx';
import { SupportPage } from './support-page.tsx';

/** The settings of an organization, each page for whoever may change it; the plan stands first for those above. */
export function SettingsPages({ organization, plan }: { organization: Organization; plan?: ReactNode }) {
  const say = useSay();
  const me = useMe();
  const filters = useFilters(['page']);
  const hasVisitors = me.may['audit.view'] === true;
  const all = [
    ...(plan ? [{ id: 'plan', label: say({ en: 'Plan', de: 'Plan' }) }] : []),
    { id: 'general', label: say({ en: 'General', de: 'Allgemein' }) },
    { id: 'access', label: say({ en: 'Accounts and access', de: 'Konten und Zugang' }) },
    { id: 'sign-in', label: say({ en: 'Sign-in', de: 'Anmeldung' }) },
    { id: 'joining', label: say({ en: 'Joining', de: 'Beitritt' }) },
    { id: 'support', label: say({ en: 'Support and e-mail', de: 'Support und E-Mail' }) },
    { id: 'branding', label: say({ en: 'Branding', de: 'Erscheinungsbild' }) },
    { id: 'audit', label: say({ en: 'Audit', de: 'Protokoll' }) },
    ...(hasVisitors ? [{ id: 'visitors', label: say({ en: 'Visitors', de: 'Besuche' }) }] : []),
    ...(organization.may.export === true ? [{ id: 'export', label: say({ en: 'Export', de: 'Export' }) }] : []),
    ...(plan ? [{ id: 'leaving', label: say({ en: 'Leaving', de: 'Weggang' }) }] : []),
  ];
  // of one that was erased nothing is left to set
  const tabs = organization.state === 'erased' ? all.filter(({ id }) => id === 'leaving') : all;
  const page = { organization };
  const first = tabs[0]?.id ?? 'general';
  const current =
    among(
      tabs.map(({ id }) => id),
      filters.values.page,
    ) ?? first;
  return (
    <Tabs
      label={say({ en: 'Settings', de: 'Einstellungen' })}
      tabs={tabs}
      current={current}
      choose={(page) => filters.set({ page })}
    >
      {current === 'plan' && plan}
      {current === 'general' && <GeneralPage {...page} />}
      {current === 'access' && <AccessPage {...page} />}
      {current === 'sign-in' && <SignInPage {...page} />}
      {current === 'joining' && <JoiningPage {...page} />}
      {current === 'support' && <SupportPage {...page} />}
      {current === 'branding' && (
        <div className={css.parts}>
          <BrandingPage {...page} />
          <OwnAddress {...page} />
        </div>
      )}
      {current === 'export' && <ExportPage {...page} />}
      {current === 'leaving' && <LeavingPage {...page} />}
      {current === 'audit' && <KeepingPage {...page} />}
      {current === 'visitors' && <VisitorsPage {...page} />}
    </Tabs>
  );
}

type Page<V extends Fields> = {
  name: string;
  organization: Organization;
  values: V;
  check: (values: V) => Readonly<Partial<Record<keyof V, string>>>;
  save: (params: { id: string }, values: V, touched: Partial<V>, version: number) => Promise<{ version: number }>;
};

/** The form of one page of settings: saved by itself, and everything that shows the organization is asked anew. */
export function usePage<V extends Fields>({ name, organization, values, check, save }: Page<V>) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const { id, version } = organization;
  const serialized = JSON.stringify(values);
  // the same values are the same object: a form begins anew when they change
  const initial = useMemo(() => JSON.parse(serialized) as V, [serialized]);
  return useForm<V>({
    name: `settings.${name}.${id}`,
    initial,
    check,
    save: async (all, touched) => {
      const saved = await save({ id }, all, touched, version);
      // the next page may be saved before the organization was read again
      client.setQueryData(organizationQuery(id).queryKey, (old) => old && { ...old, version: saved.version });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['organization', id] }),
        client.invalidateQueries({ queryKey: ['organizations'] }),
        client.fetchQuery({ ...meQuery, staleTime: 0 }),
      ]);
      notify({ text: say({ en: 'The settings were saved.', de: 'Die Einstellungen wurden gespeichert.' }) });
    },
  });
}

/** Whoever may not change a page is told so above it, and finds it at rest. */
export function Rest({ may, children }: { may: May; children: ReactNode }) {
  return (
    <>
      {may !== true && <p className="dim">{may.reason}</p>}
      <fieldset disabled={may !== true} className={css.rest}>
        {children}
      </fieldset>
    </>
  );
}
