import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientRow, PushPreview } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { Differences } from './differences.tsx';
import type { Handing } from './handing.ts';
import { fates } from './looks.ts';
import { pushPreviewQuery } from './queries.ts';
import css from './roles.module.css';

type Handed = PushPreview['roles'][number];

/** What handing down means for one client: a line, and every cell on asking. */
export function HandDownClient({ client: { id, name }, handing }: { client: ClientRow; handing: Handing }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...pushPreviewQuery(id, handing.wantedFor(id)), staleTime: 30_000 });
  const conflicts = data?.roles.filter(({ fate }) => fate === 'conflict').length ?? 0;
  return (
    <li>
      <div className={css.line}>
        <strong>{name}</strong>
        <span className={css.choice}>
          {data && <Summary preview={data} />}
          <Button size="xs" variant="default" aria-expanded={isOpen || conflicts > 0} onClick={() => setOpen(!isOpen)}>
            {say({ en: 'Differences', de: 'Unterschiede' })}
            <span className="unseen"> {name}</span>
          </Button>
        </span>
      </div>
      <End end={handing.ended.get(id)} />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <p className="dim">{say({ en: 'Being worked out …', de: 'Wird berechnet …' })}</p>}
      {data?.roles
        .filter(({ fate, errors }) => isOpen || fate === 'conflict' || errors.length > 0)
        .map((one) => (
          <One key={one.role} handed={one} isOpen={isOpen} over={() => handing.turnOver(id, one.role)} />
        ))}
    </li>
  );
}

function Summary({ preview: { roles, gains, loses } }: { preview: PushPreview }) {
  const say = useSay();
  const written = roles.filter((one) => one.written).length;
  const people = { gains: say.number(gains), loses: say.number(loses) };
  const words = [
    say.count(
      {
        en: { one: '{n} role changes', other: '{n} roles change' },
        de: { one: '{n} Rolle ändert sich', other: '{n} Rollen ändern sich' },
      },
      written,
    ),
    say({ en: '{gains} gain, {loses} lose', de: '{gains} bekommen mehr, {loses} weniger' }, people),
  ];
  return <span className="dim">{written === 0 ? words[0] : words.join(' · ')}</span>;
}

function End({ end }: { end: ReturnType<Handing['ended']['get']> }) {
  const say = useSay();
  if (!end) return null;
  if ('error' in end) return <ProblemNote error={end.error} />;
  return (
    <p role="status" className={css.done}>
      {end.written === 0
        ? say({ en: 'Nothing had to be changed.', de: 'Es war nichts zu ändern.' })
        : say.count(
            {
              en: {
                one: '{n} role was handed down. Its history there leads back.',
                other: '{n} roles were handed down. Their history there leads back.',
              },
              de: {
                one: '{n} Rolle wurde weitergegeben. Ihr Verlauf dort führt zurück.',
                other: '{n} Rollen wurden weitergegeben. Ihr Verlauf dort führt zurück.',
              },
            },
            end.written,
          )}
    </p>
  );
}

function One({ handed, isOpen, over }: { handed: Handed; isOpen: boolean; over: () => void }) {
  const say = useSay();
  const { name, fate, written, errors, cells, last, rank } = handed;
  return (
    <div className={css.part}>
      <div className={css.line}>
        <span>
          {name} <span className="dim">{say(fates[fate])}</span>
          {rank.before !== null && rank.after !== null && rank.before !== rank.after && (
            <span className="dim">
              {' '}
              ·{' '}
              {say(
                { en: 'rank {before} → {after}', de: 'Rang {before} → {after}' },
                { before: rank.before, after: rank.after },
              )}
            </span>
          )}
        </span>
        {fate === 'conflict' && (
          <label className={css.choice}>
            <input type="checkbox" checked={written || errors.length > 0} onChange={over} />
            {say({ en: 'Replace its own', de: 'Ihre eigene ersetzen' })}
            <span className="unseen"> {name}</span>
          </label>
        )}
      </div>
      {fate === 'conflict' && last && (
        <p className="dim">
          {last.by ?? last.from} · <When at={last.at} />
        </p>
      )}
      {errors.length > 0 && (
        <ul className={css.errors}>
          {errors.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {isOpen && fate !== 'unfit' && fate !== 'equal' && <Differences cells={cells} />}
    </div>
  );
}
