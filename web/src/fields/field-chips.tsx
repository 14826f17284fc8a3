import { useQuery } from '@tanstack/react-query';
import { useSay } from '../language.tsx';
import { Chip } from '../ui/chip.tsx';
import { narrowedBy, narrowingIn } from './additional.ts';
import { FieldRanges } from './field-ranges.tsx';
import { fieldsQuery, type Subject } from './queries.ts';

/** A filter for each field that the organization added: a chip for choices and yes-or-no, a dialog for the others. */
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
  if (!data) return null;
  const isChosen = ({ type }: { type: string }) => type === 'choice' || type === 'yes-no';
  const chips = data.items
    .filter(isChosen)
    .map(({ id, key, label, type, options }) => (
      <Chip
        key={id}
        name={label}
        value={chosen.get(key)}
        options={type === 'choice' ? options : yesOrNo}
        choose={(next) => set(narrowedBy(value, key, next))}
      />
    ));
  return (
    <>
      {chips}
      <FieldRanges fields={data.items.filter((field) => !isChosen(field))} value={value} set={set} />
    </>
  );
}
