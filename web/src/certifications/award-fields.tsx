import { Textarea, TextInput } from '@mantine/core';
import { useSay } from '../language.tsx';
import css from './certifications.module.css';

/** What is said of an award: its days, `2026-11-30` or empty, and a comment. */
export type AwardValues = Readonly<{ achievedOn: string; expiresOn: string; comment: string }>;

type Props = {
  values: AwardValues;
  set: (changed: Partial<AwardValues>) => void;
  wrong: Readonly<Record<string, string>>;
  /** What an award without a last day comes to. */ empty: string;
};

/** The days of an award and a comment, given or corrected. */
export function AwardFields({ values, set, wrong, empty }: Props) {
  const say = useSay();
  return (
    <>
      <div className={css.pair}>
        <TextInput
          type="date"
          label={say({ en: 'Achieved on', de: 'Erworben am' })}
          value={values.achievedOn}
          error={wrong.achievedOn}
          onChange={(event) => set({ achievedOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={say({ en: 'Valid until ({empty})', de: 'Gültig bis ({empty})' }, { empty })}
          value={values.expiresOn}
          error={wrong.expiresOn}
          onChange={(event) => set({ expiresOn: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={say({ en: 'Comment (optional)', de: 'Bemerkung (freiwillig)' })}
        rows={2}
        maxLength={2_000}
        value={values.comment}
        onChange={(event) => set({ comment: event.currentTarget.value })}
      />
    </>
  );
}
