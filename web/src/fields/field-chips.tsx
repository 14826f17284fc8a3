import { useQuery } from '@tanstack/react-query';
import { useSay } from '../language.tsx';
import { Chip } from '../ui/chip.tsx';
import { narrowedBy, narrowingIn } from './additional.ts';
import { fieldsQuery, type Subject } from './queries.ts';

/** A filter for each choice and each yes-or-no that the organization added. */
export function FieldChips({
  of,
  value,
  set,
}: {
  of: Subject;
  value: string | undefined;
  set: (value: string | undefined) => void;
}) {
  const say = useSay();
  const { data } = useQuery(fieldsQuery(of));
  const chosen = narrowingIn(value);
  const yesOrNo = [
    { value: 'yes', label: say({ en: 'Yes', de: 'Ja' }) },
    { value: 'no', label: say({ en: 'No', de: 'Nein' }) },
  ];
  return data?.items
    .filter(({ type }) => type === 'choice' || type === 'yes-no')
    .map(({ id, key, label, type, options }) => (
      <Chip
        key={id}
        name={label}
        value={chosen.get(key)}
        options={type === 'choice' ? options : yesOrNo}
        choose={(next) => set(narrowedBy(value, key, next))}
      />
    ));
}
