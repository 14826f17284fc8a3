import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ClientRow, Template, TemplatePreview } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ChooseClients, useOwnNarrowing } from './choose-clients.tsx';
import css from './organizations.module.css';
import { templatePreviewQuery } from './queries.ts';

type Line = TemplatePreview['settings'][number];
type Ended = Readonly<{ written: number } | { error: unknown }>;
type Over = ReadonlySet<string>;

/** Applies a template to clients, one after another: each is a deed of its own, and what one refuses hinders no other. */
export function ApplyTemplate({ template }: { template: Template }) {
  const say = useSay();
  const client = useQueryClient();
  const narrowing = useOwnNarrowing();
  const [chosen, setChosen] = useState<ReadonlyMap<string, ClientRow>>(new Map());
  const [over, setOver] = useState<ReadonlyMap<string, Over>>(new Map());
  const [ended, setEnded] = useState<ReadonlyMap<string, Ended>>(new Map());
  const [busy, setBusy] = useState(false);
  const turn = (id: string, setting: string) =>
    setOver((all) => {
      const now = all.get(id) ?? new Set();
      const next = now.has(setting) ? [...now].filter((one) => one !== setting) : [...now, setting];
      return new Map(all).set(id, new Set(next));
    });
  const apply = async (id: string): Promise<Ended> => {
    const seen = await client.fetchQuery({
      ...templatePreviewQuery(id, template.id, template.version),
      staleTime: Infinity,
    });
    const body = { templateId: template.id, mark: seen.mark, over: [...(over.get(id) ?? [])] };
    const { settings } = await ask('POST /api/organizations/{id}/template', { params: { id }, body });
    return { written: settings.length };
  };
  const run = async () => {
    setBusy(true);
    for (const id of chosen.keys()) {
      const end = await apply(id).catch((error: unknown) => ({ error }));
      setEnded((all) => new Map(all).set(id, end));
      await client.invalidateQueries({ queryKey: ['organization', id] });
    }
    await client.invalidateQueries({ queryKey: ['client-templates', 'list'] });
    setBusy(false);
  };
  return (
    <div className={css.parts}>
      <ChooseClients clients={chosen} choose={setChosen} narrowing={narrowing} />
      {chosen.size > 0 && (
        <section className={css.part}>
          <h2>{say({ en: 'What changes', de: 'Was sich ändert' })}</h2>
          <ul className={css.rows}>
            {[...chosen.values()].map((row) => (
              <AtClient
                key={row.id}
                client={row}
                template={template}
                over={over.get(row.id) ?? new Set()}
                turn={(setting) => turn(row.id, setting)}
                end={ended.get(row.id)}
              />
            ))}
          </ul>
          <div>
            <Button loading={busy} onClick={() => void run()}>
              {say.count(
                {
                  en: { one: 'Apply to {n} client', other: 'Apply to {n} clients' },
                  de: { one: 'Auf {n} Kundenorganisation anwenden', other: 'Auf {n} Kundenorganisationen anwenden' },
                },
                chosen.size,
              )}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

type AtProps = {
  client: ClientRow;
  template: Template;
  over: Over;
  turn: (setting: string) => void;
  end: Ended | undefined;
};

function AtClient({ client: { id, name }, template, over, turn, end }: AtProps) {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    ...templatePreviewQuery(id, template.id, template.version),
    staleTime: 30_000,
  });
  const changing = data?.settings.filter(({ fate, setting }) => fate === 'new' || over.has(setting)).length ?? 0;
  return (
    <li>
      <div className={css.line}>
        <strong>{name}</strong>
        {data && (
          <span className="dim">
            {say.count(
              {
                en: { one: '{n} setting changes', other: '{n} settings change' },
                de: { one: '{n} Einstellung ändert sich', other: '{n} Einstellungen ändern sich' },
              },
              changing,
            )}
          </span>
        )}
      </div>
      <End end={end} />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <p className="dim">{say({ en: 'Being worked out …', de: 'Wird berechnet …' })}</p>}
      {data && <SettingChanges settings={data.settings} over={over} turn={turn} of={name} />}
    </li>
  );
}

type ChangesProps = { settings: readonly Line[]; over: Over; turn: (setting: string) => void; of: string };

/** Setting by setting what is there and what comes; what the client made its own can be replaced by choice. */
function SettingChanges({ settings, over, turn, of }: ChangesProps) {
  const say = useSay();
  return settings
    .filter(({ fate }) => fate !== 'equal')
    .map(({ setting, title, before, after, fate }) => (
      <div key={setting} className={css.line}>
        <span>
          {title}: <span className="dim">{before}</span> → {after}
        </span>
        {fate === 'own' && (
          <label className={css.choice}>
            <input type="checkbox" checked={over.has(setting)} onChange={() => turn(setting)} />
            {say({ en: 'Its own: replace it', de: 'Eigene Einstellung: ersetzen' })}
            <span className="unseen">
              {' '}
              {title} {of}
            </span>
          </label>
        )}
      </div>
    ));
}

function End({ end }: { end: Ended | undefined }) {
  const say = useSay();
  if (!end) return null;
  if ('error' in end) return <ProblemNote error={end.error} />;
  return (
    <p role="status">
      {say.count(
        {
          en: { one: '{n} setting was taken over.', other: '{n} settings were taken over.' },
          de: { one: '{n} Einstellung wurde übernommen.', other: '{n} Einstellungen wurden übernommen.' },
        },
        end.written,
      )}
    </p>
  );
}
