import { IconBan, IconCalendarOff, IconCircle, IconClock, IconMail, IconX } from '@tabler/icons-react';
import type { Exemption } from '../../api/types.ts';
import { address } from '../../api/ask.ts';
import { useSay } from '../../language.tsx';
import { exemptLook, type Look, Status } from '../../ui/status.tsx';
import { When } from '../../ui/when.tsx';

const looks: Readonly<Record<Exemption['state'], Look>> = {
  asked: { word: { en: 'Asked for', de: 'Beantragt' }, icon: IconMail, tone: 'busy' },
  refused: { word: { en: 'Refused', de: 'Abgelehnt' }, icon: IconBan, tone: 'bad' },
  withdrawn: { word: { en: 'Taken back', de: 'Zurückgezogen' }, icon: IconX, tone: 'calm' },
  given: { word: { en: 'From a later day', de: 'Ab einem späteren Tag' }, icon: IconClock, tone: 'busy' },
  ended: { word: { en: 'Over', de: 'Vorbei' }, icon: IconCircle, tone: 'calm' },
};

export const exemptionIcon = IconCalendarOff;

type Props = {
  of: Exemption;
  enrollment: string;
  /** Where its file is taken out: by whoever decides, or by whom it concerns; null: by neither. */
  file: 'exemptions' | 'exemption-requests' | null;
};

/** What became of an exemption: its days, why, and who decided. */
export function ExemptionFacts({ of, enrollment, file }: Props) {
  const say = useSay();
  const days = of.until
    ? say({ en: '{from} – {until}', de: '{from} – {until}' }, { from: say.day(of.from), until: say.day(of.until) })
    : say({ en: 'From {from}, without end', de: 'Ab {from}, ohne Ende' }, { from: say.day(of.from) });
  return (
    <>
      <span>
        <Status look={of.holds ? exemptLook : looks[of.state]} /> · <span className="numbers">{days}</span>
      </span>
      {of.reason && <span>{of.reason}</span>}
      {of.file && (
        <span>
          {file === null ? (
            of.file.name
          ) : (
            <a href={address(`/api/enrollments/${enrollment}/${file}/${of.id}/evidence`)} download={of.file.name}>
              {of.file.name}
            </a>
          )}{' '}
          <span className="dim">{say.size(of.file.size)}</span>
        </span>
      )}
      <span className="dim">
        {of.askedBy !== null && (
          <>
            {say({ en: 'Asked for by {by}', de: 'Beantragt von {by}' }, { by: of.askedBy })} ·{' '}
            <When at={of.createdAt} />
          </>
        )}
        {of.decided && of.state !== 'withdrawn' && (
          <>
            {of.askedBy !== null && ' · '}
            {of.state === 'refused'
              ? say({ en: 'Refused by {by}', de: 'Abgelehnt von {by}' }, of.decided)
              : say({ en: 'Given by {by}', de: 'Erteilt von {by}' }, of.decided)}{' '}
            · <When at={of.decided.at} />
            {of.decided.reason && ` · ${of.decided.reason}`}
          </>
        )}
        {of.ended && (
          <>
            {' · '}
            {of.ended.by
              ? say({ en: 'Ended by {by}', de: 'Beendet von {by}' }, of.ended)
              : say({ en: 'Ran out', de: 'Abgelaufen' })}{' '}
            · <When at={of.ended.at} />
            {of.ended.reason && ` · ${of.ended.reason}`}
          </>
        )}
      </span>
    </>
  );
}
