import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';

export type Assessors = readonly ('instructors' | 'managers')[];

/** Who of those whose role allows it assesses. */
export function AssessorsChoice({
  assessors,
  change,
}: {
  assessors: Assessors;
  change: (assessors: Assessors) => void;
}) {
  const say = useSay();
  return (
    <Choice
      label={say({ en: 'Who assesses', de: 'Wer beurteilt' })}
      value={assessors.toSorted().join(' ')}
      choose={(value) => change((['instructors', 'managers'] as const).filter((each) => value.includes(each)))}
      options={[
        { value: '', label: say({ en: 'Everybody whose role allows it', de: 'Alle, deren Rolle es erlaubt' }) },
        { value: 'instructors', label: say({ en: 'Of these, instructors', de: 'Davon, wer unterrichtet' }) },
        {
          value: 'managers',
          label: say({ en: 'Of these, the own managers', de: 'Davon die eigenen Führungskräfte' }),
        },
        {
          value: 'instructors managers',
          label: say({ en: 'Of these, instructors and the own managers', de: 'Davon beide' }),
        },
      ]}
    />
  );
}
