import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { AuditSeals } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Progress } from '../ui/progress.tsx';
import { When } from '../ui/when.tsx';
import css from './audit.module.css';
import { sealsQuery } from './queries.ts';

/** How far the audit is sealed, and whether it still is as it was written. */
export function SealsPanel() {
  const say = useSay();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(sealsQuery);
  const [refused, setRefused] = useState<unknown>(null);
  const underWay = data?.checks.some(({ state }) => state !== 'done') ?? false;
  const begin = async () => {
    setRefused(null);
    try {
      await ask('POST /api/audit/checks', {});
      await client.invalidateQueries({ queryKey: sealsQuery.queryKey });
    } catch (fault) {
      setRefused(fault);
    }
  };
  return (
    <section className={css.seals} aria-label={say({ en: 'Seals', de: 'Siegel' })}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {refused !== null && <ProblemNote error={refused} />}
      {data && (
        <div className={css.sealLine}>
          <Sealed seals={data} />
          <Deed
            privilege="audit.view"
            size="xs"
            loading={underWay}
            leftSection={<IconShieldCheck size={14} aria-hidden />}
            run={() => void begin()}
          >
            {say({ en: 'Check everything', de: 'Alles prüfen' })}
          </Deed>
        </div>
      )}
      {data?.checks[0] && <LastCheck check={data.checks[0]} />}
    </section>
  );
}

const entriesWords = {
  en: { one: '{n} entry.', other: '{n} entries.' },
  de: { one: '{n} Eintrag.', other: '{n} Einträge.' },
};
const findingWords = {
  en: { one: 'One thing is not as it was written', other: '{n} things are not as they were written' },
  de: {
    one: 'Eine Sache ist nicht so, wie sie geschrieben wurde',
    other: '{n} Sachen sind nicht so, wie sie geschrieben wurden',
  },
};

function Sealed({ seals: { entries, waiting, head } }: { seals: AuditSeals }) {
  const say = useSay();
  return (
    <span>
      {say.count(entriesWords, entries)}{' '}
      {waiting > 0 &&
        say(
          { en: '{n} of them wait for their seal.', de: '{n} davon warten auf ihr Siegel.' },
          { n: say.number(waiting) },
        )}{' '}
      {head && (
        <span className="dim">
          {say({ en: 'End of the chain', de: 'Ende der Kette' })}{' '}
          <code title={head.hash}>
            {head.number}:{head.hash.slice(0, 12)}
          </code>
          , <When at={head.at} ago />
        </span>
      )}
    </span>
  );
}

function LastCheck({ check }: { check: AuditSeals['checks'][number] }) {
  const say = useSay();
  const { state, done, total, entries, findings, findingCount, endedAt, by } = check;
  if (state !== 'done')
    return (
      <Progress
        thin
        label={say({ en: 'Check of the audit', de: 'Prüfung des Protokolls' })}
        share={total > 0 ? done / total : null}
      />
    );
  if (findingCount === 0)
    return (
      <p className={css.good}>
        <IconShieldCheck size={16} aria-hidden />
        <span>
          {say(
            {
              en: 'All {n} sealed entries are as they were written.',
              de: 'Alle {n} versiegelten Einträge sind so, wie sie geschrieben wurden.',
            },
            { n: say.number(entries) },
          )}{' '}
          <span className="dim">
            {say({ en: 'Checked for {by}', de: 'Geprüft für {by}' }, { by })}
            {endedAt && (
              <>
                , <When at={endedAt} ago />
              </>
            )}
          </span>
        </span>
      </p>
    );
  return (
    <div className={css.bad} role="alert">
      <p>
        <IconAlertTriangle size={16} aria-hidden />
        <b>{say.count(findingWords, findingCount)}</b>
      </p>
      <ul>
        {findings.map(({ what, words, seal, entry, at, does }) => (
          <li key={`${what} ${seal} ${entry}`}>
            {words}
            {does && `: ${does}`}
            {at && `, ${say.exact(at)}`} <span className="dim">{entry ?? (seal !== null && `#${seal}`)}</span>
          </li>
        ))}
      </ul>
      {findingCount > findings.length && (
        <p className="dim">
          {say({ en: 'These are the first {n}.', de: 'Das sind die ersten {n}.' }, { n: say.number(findings.length) })}
        </p>
      )}
      <p>
        {say({
          en: 'Somebody changed the database past the application. Ask whoever operates it, and compare with a backup.',
          de: 'Jemand hat die Datenbank an der Anwendung vorbei geändert. Fragen Sie, wer sie betreibt, und vergleichen Sie mit einer Sicherung.',
        })}
      </p>
    </div>
  );
}
