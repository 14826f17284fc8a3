import { Button } from '@mantine/core';
import { IconDownload, IconPackageExport } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Organization, OrganizationExport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { When } from '../ui/when.tsx';
import css from './organizations.module.css';
import { exportsQuery } from './queries.ts';

/** Everything the organization holds, as one archive to take along. */
export function ExportPage({ organization: { id } }: { organization: Organization }) {
  const say = useSay();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const { data, error, refetch } = useQuery(exportsQuery(id));
  const underWay = data?.items.some(({ state }) => state === 'waiting' || state === 'running');
  const begin = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await ask('POST /api/organizations/{id}/exports', { params: { id } });
      await client.invalidateQueries({ queryKey: exportsQuery(id).queryKey });
    } catch (fault) {
      setRefused(fault);
    }
    setBusy(false);
  };
  return (
    <section className={css.part}>
      <p className="dim">
        {say({
          en: 'One archive of everything: [users|users], results, proofs, files and audit, each table as CSV, with packages and uploads, and a transcript as PDF of everybody who completed or signed something. It is made in the background and can be fetched for seven days.',
          de: 'Ein Archiv von allem: [users|Benutzer], Ergebnisse, Nachweise, Dateien und Protokoll, jede Tabelle als CSV, mit Paketen und Hochgeladenem und einem Lernnachweis als PDF von allen, die etwas abgeschlossen oder unterschrieben haben. Es entsteht im Hintergrund und kann sieben Tage lang abgeholt werden.',
        })}
      </p>
      <div>
        <Button
          leftSection={<IconPackageExport size={16} aria-hidden />}
          loading={busy}
          disabled={!data || underWay === true}
          onClick={() => void begin()}
        >
          {say({ en: 'Begin export', de: 'Export beginnen' })}
        </Button>
      </div>
      {refused !== null && <ProblemNote error={refused} />}
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 48 }} />}
      {data?.items.length === 0 && <p>{say({ en: 'No export so far.', de: 'Bisher kein Export.' })}</p>}
      {data && data.items.length > 0 && (
        <ul className={css.rows} aria-label={say({ en: 'Exports', de: 'Exporte' })}>
          {data.items.map((one) => (
            <Line key={one.id} organization={id} made={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

const states = {
  waiting: { en: 'Waiting', de: 'Wartet' },
  running: { en: 'Being made', de: 'Entsteht' },
  ready: { en: 'Ready', de: 'Fertig' },
  failed: { en: 'Failed', de: 'Fehlgeschlagen' },
  gone: { en: 'Its time is over', de: 'Zeit abgelaufen' },
} as const;

function Line({ organization, made }: { organization: string; made: OrganizationExport }) {
  const say = useSay();
  const { state, askedAt, by, done, total, rows, files, size, expiresAt, problem } = made;
  const share = state === 'running' && total > 0 ? done / total : null;
  return (
    <li>
      <div className={css.line}>
        <span>
          {say(states[state])} <span className="dim">{by}</span>
        </span>
        <When at={askedAt} />
      </div>
      {(state === 'waiting' || state === 'running') && (
        <Progress label={say({ en: 'Export', de: 'Export' })} share={share} />
      )}
      {problem && <span className="dim">{problem}</span>}
      {state === 'ready' && rows !== null && files !== null && size !== null && expiresAt && (
        <span className="dim">
          {say(
            {
              en: '{rows} rows and {files} files, {size} MB, until {day}',
              de: '{rows} Zeilen und {files} Dateien, {size} MB, bis {day}',
            },
            {
              rows: say.number(rows),
              files: say.number(files),
              size: say.number(megabytes(size)),
              day: say.date(expiresAt),
            },
          )}
        </span>
      )}
      {state === 'ready' && <Fetch organization={organization} made={made} />}
    </li>
  );
}

const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 100_000) / 10);

/** Each fetching asks for an address of its own, which is good for an hour. */
function Fetch({ organization, made }: { organization: string; made: OrganizationExport }) {
  const say = useSay();
  const [refused, setRefused] = useState<unknown>(null);
  const run = async () => {
    setRefused(null);
    try {
      const params = { id: organization, export: made.id };
      const { address } = await ask('POST /api/organizations/{id}/exports/{export}/address', { params });
      if (address) location.assign(address);
    } catch (fault) {
      setRefused(fault);
    }
  };
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => void run()}
      >
        {say({ en: 'Fetch archive', de: 'Archiv abholen' })}
      </Button>
      {refused !== null && <ProblemNote error={refused} />}
    </div>
  );
}
