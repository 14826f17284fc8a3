import { Checkbox } from '@mantine/core';
import type { Certification, CertificationChange } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { YearDay } from '../training/year-day.tsx';
import { Choice } from '../ui/choice.tsx';
import css from './certifications.module.css';
import { WholeNumber } from './whole-number.tsx';

type Put = (part: Partial<Certification>, sent: CertificationChange) => void;
type Validity = NonNullable<Certification['validity']>;

const started = {
  months: { kind: 'months', months: 12, from: 'expiry', monthEnd: false },
  'year-day': { kind: 'year-day', day: '12-31', leastDays: 90, monthEnd: false },
} as const satisfies Record<string, Validity>;

/** How long an award is valid, when it may be renewed, and what it counts as afterwards. */
export function ValidityFields({ certification, put }: { certification: Certification; put: Put }) {
  const say = useSay();
  const { validity, renewalDays, grace, earnedAgain } = certification;
  const keep = (next: Certification['validity']) => put({ validity: next }, { validity: next });
  const keepGrace = (part: Partial<typeof grace>) => {
    const next = { ...grace, ...part };
    put({ grace: next }, { grace: next });
  };
  return (
    <>
      <Choice
        label={say({ en: 'Valid', de: 'Gültig' })}
        value={validity?.kind ?? 'always'}
        choose={(kind) => keep(kind === 'months' || kind === 'year-day' ? started[kind] : null)}
        options={[
          { value: 'always', label: say({ en: 'Once and for all', de: 'Ein für alle Mal' }) },
          { value: 'months', label: say({ en: 'For some months', de: 'Einige Monate' }) },
          { value: 'year-day', label: say({ en: 'Until a day of the year', de: 'Bis zu einem Tag des Jahres' }) },
        ]}
      />
      {validity && (
        <>
          <Lasting validity={validity} keep={keep} />
          <Checkbox
            label={say({ en: 'To the end of that month', de: 'Bis zum Ende dieses Monats' })}
            checked={validity.monthEnd}
            onChange={(event) => keep({ ...validity, monthEnd: event.currentTarget.checked })}
          />
          <div className={css.pair}>
            <WholeNumber
              label={say({ en: 'Renew from so many days before', de: 'Erneuern ab so vielen Tagen vorher' })}
              value={renewalDays}
              put={(days) => put({ renewalDays: days }, { renewalDays: days })}
            />
            <WholeNumber
              label={say({ en: 'Grace of so many days after', de: 'Nachfrist von so vielen Tagen danach' })}
              value={grace.days}
              put={(days) => keepGrace({ days })}
            />
          </div>
          {grace.days > 0 && <GraceSwitches grace={grace} keep={keepGrace} />}
          <Checkbox
            label={say({
              en: 'After that, what earns it is needed again',
              de: 'Danach ist wieder nötig, womit sie erworben wird',
            })}
            checked={earnedAgain}
            onChange={({ currentTarget: { checked } }) => put({ earnedAgain: checked }, { earnedAgain: checked })}
          />
        </>
      )}
    </>
  );
}

function Lasting({ validity, keep }: { validity: Validity; keep: (next: Validity) => void }) {
  const say = useSay();
  if (validity.kind === 'months')
    return (
      <div className={css.pair}>
        <WholeNumber
          label={say({ en: 'Months', de: 'Monate' })}
          value={validity.months}
          least={1}
          most={240}
          put={(months) => keep({ ...validity, months })}
        />
        <Choice
          label={say({ en: 'Renewed in time, it counts from', de: 'Rechtzeitig erneuert zählt sie ab' })}
          value={validity.from}
          choose={(from) => keep({ ...validity, from: from === 'expiry' ? 'expiry' : 'completion' })}
          options={[
            { value: 'completion', label: say({ en: 'the completion', de: 'dem Abschluss' }) },
            { value: 'expiry', label: say({ en: 'the old expiry', de: 'dem alten Ablauf' }) },
          ]}
        />
      </div>
    );
  return (
    <>
      <YearDay
        label={say({ en: 'Each year until', de: 'Jedes Jahr bis' })}
        value={validity.day}
        choose={(day) => keep({ ...validity, day })}
      />
      <WholeNumber
        label={say({ en: 'But no less than so many days', de: 'Aber nicht weniger als so viele Tage' })}
        value={validity.leastDays}
        put={(leastDays) => keep({ ...validity, leastDays })}
      />
    </>
  );
}

type Grace = Certification['grace'];

function GraceSwitches({ grace, keep }: { grace: Grace; keep: (part: Partial<Grace>) => void }) {
  const say = useSay();
  return (
    <fieldset className={css.panel}>
      <legend>{say({ en: 'In grace', de: 'In der Nachfrist' })}</legend>
      <Checkbox
        label={say({ en: 'It counts as compliant', de: 'Sie zählt als erfüllt' })}
        checked={grace.complies}
        onChange={(event) => keep({ complies: event.currentTarget.checked })}
      />
      <Checkbox
        label={say({ en: 'It opens what asks for it first', de: 'Sie öffnet, was sie voraussetzt' })}
        checked={grace.opens}
        onChange={(event) => keep({ opens: event.currentTarget.checked })}
      />
      <Checkbox
        label={say({ en: 'The public page shows it as valid', de: 'Die öffentliche Seite zeigt sie als gültig' })}
        checked={grace.showsValid}
        onChange={(event) => keep({ showsValid: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
