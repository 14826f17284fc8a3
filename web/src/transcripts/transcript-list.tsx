import { IconCircleCheck, IconCircleX, IconHourglass, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ExternalTraining } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import { type Look, Status } from '../ui/status.tsx';
import { type Entry } from './transcript.ts';
import css from './transcripts.module.css';

export const externalLooks: Readonly<Record<ExternalTraining['state'], Look>> = {
  pending: { word: { en: 'Waits for approval', de: 'Wartet auf Genehmigung' }, icon: IconHourglass, tone: 'warn' },
  approved: { word: { en: 'External training', de: 'Externe Schulung' }, icon: IconCircleCheck, tone: 'good' },
  refused: { word: { en: 'Refused', de: 'Abgelehnt' }, icon: IconCircleX, tone: 'bad' },
};
const completed: Look = { word: { en: 'Completed', de: 'Abgeschlossen' }, icon: IconCircleCheck, tone: 'good' };

type Deeds = Readonly<{ edit: (row: ExternalTraining) => void; remove: (row: ExternalTraining) => void }>;

/** Everything somebody completed, the newest first. */
export function TranscriptList({ entries, ...deeds }: Deeds & { entries: readonly Entry[] }) {
  return (
    <ul className={css.list}>
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} {...deeds} />
      ))}
    </ul>
  );
}

function Row({ entry, edit, remove }: Deeds & { entry: Entry }) {
  const say = useSay();
  const { kind, of } = entry;
  const amounts = useAmounts(entry);
  return (
    <li className={css.row}>
      <span className={`${css.day} numbers`}>{say.day(entry.day)}</span>
      <div className={css.words}>
        <p className={css.title}>{entry.title}</p>
        <p className={css.facts}>
          <Status look={kind === 'course' ? completed : externalLooks[of.state]} />
          {kind === 'external' && of.provider && <span className="dim">{of.provider}</span>}
          {amounts.map((one) => (
            <span key={one} className="dim numbers">
              {one}
            </span>
          ))}
          {of.validUntil && (
            <span className="dim">
              {say({ en: 'Valid until {day}', de: 'Gültig bis {day}' }, { day: say.day(of.validUntil) })}
            </span>
          )}
        </p>
        <Origin entry={entry} />
        {of.remark && <p className="dim small">{of.remark}</p>}
      </div>
      {kind === 'external' && <Deeds row={of} edit={edit} remove={remove} />}
    </li>
  );
}

/** Score, hours and credits, as far as there are any. */
function useAmounts({ kind, of }: Entry): readonly string[] {
  const say = useSay();
  if (kind === 'course')
    return of.score === null
      ? []
      : [say({ en: 'Score {score}', de: 'Ergebnis {score}' }, { score: say.percent(of.score) })];
  return [
    ...(of.hours === null ? [] : [say({ en: '{n} hours', de: '{n} Stunden' }, { n: say.number(of.hours) })]),
    ...of.credits.map(({ kind: name, amount }) => `${say.number(amount)} ${name}`),
  ];
}

/** Who brought it in, when it was not completed here; and what was decided. */
function Origin({ entry }: { entry: Entry }) {
  const say = useSay();
  if (entry.kind === 'course') {
    const { imported } = entry.of;
    if (!imported) return null;
    return (
      <p className="dim small">
        {say(
          { en: 'Imported by {name} on {day}, line {line}', de: 'Importiert von {name} am {day}, Zeile {line}' },
          { name: imported.by, day: say.date(imported.at), line: imported.line },
        )}
      </p>
    );
  }
  const { source, enteredBy, enteredAt, decided, user } = entry.of;
  const values = { name: enteredBy?.name ?? '', day: say.date(enteredAt) };
  const isOwn = source === 'entered' && enteredBy?.id === user.id;
  const words = [
    source === 'imported' && say({ en: 'Imported by {name} on {day}', de: 'Importiert von {name} am {day}' }, values),
    source === 'entered' &&
      !isOwn &&
      enteredBy &&
      say({ en: 'Entered by {name} on {day}', de: 'Eingetragen von {name} am {day}' }, values),
    decided &&
      entry.of.state === 'refused' &&
      say({ en: '{by}: {reason}', de: '{by}: {reason}' }, { by: decided.by, reason: decided.reason ?? '' }),
    decided &&
      entry.of.state === 'approved' &&
      say({ en: 'Approved by {by}', de: 'Genehmigt von {by}' }, { by: decided.by }),
  ].filter(Boolean);
  return words.length > 0 && <p className="dim small">{words.join(' · ')}</p>;
}

function Deeds({ row, edit, remove }: Deeds & { row: ExternalTraining }) {
  const say = useSay();
  const entries: readonly MenuEntry[] = [
    ...(row.may.edit === true
      ? [{ label: say({ en: 'Edit', de: 'Bearbeiten' }), icon: IconPencil, run: () => edit(row) }]
      : []),
    ...(row.may.remove === true
      ? [{ label: say({ en: 'Remove', de: 'Löschen' }), icon: IconTrash, bad: true, run: () => remove(row) }]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <MenuButton className={css.deeds} entries={() => entries}>
      <span aria-hidden>⋯</span>
      <span className="unseen">
        {say({ en: 'More deeds: {title}', de: 'Weitere Aktionen: {title}' }, { title: row.title })}
      </span>
    </MenuButton>
  );
}
