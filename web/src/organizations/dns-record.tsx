import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import { Copyable } from '../ui/copyable.tsx';
import type { Look } from '../ui/status.tsx';
import css from './organizations.module.css';

/** Whether the record was found that shows whose a domain is. */
export const proofLooks: Readonly<Record<'waiting' | 'proven' | 'lost', Look>> = {
  waiting: { word: { en: 'Not proven yet', de: 'Noch nicht nachgewiesen' }, icon: IconCircleDashed, tone: 'calm' },
  proven: { word: { en: 'Proven', de: 'Nachgewiesen' }, icon: IconCircleCheck, tone: 'good' },
  lost: { word: { en: 'Not proven any more', de: 'Nicht mehr nachgewiesen' }, icon: IconAlertTriangle, tone: 'bad' },
};

type Props = { record: Readonly<{ name: string; value: string }>; domain: string };

/** The record as it is set where the names of the domain are looked after. */
export function DnsRecord({ record, domain }: Props) {
  const say = useSay();
  return (
    <fieldset className={css.set}>
      <legend>
        {say({ en: 'Set this TXT record at {domain}:', de: 'Setzen Sie diesen TXT-Eintrag bei {domain}:' }, { domain })}
      </legend>
      <Copyable label={say({ en: 'Name', de: 'Name' })} value={record.name} />
      <Copyable label={say({ en: 'Value', de: 'Wert' })} value={record.value} />
    </fieldset>
  );
}
