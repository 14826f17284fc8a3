import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Copyable } from '../ui/copyable.tsx';
import { type Look, Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import css from './organizations.module.css';

/** Whether the record was found that shows whose a domain is. */
const proofLooks: Readonly<Record<'waiting' | 'proven' | 'lost', Look>> = {
  waiting: { word: { en: 'Not proven yet', de: 'Noch nicht nachgewiesen' }, icon: IconCircleDashed, tone: 'calm' },
  proven: { word: { en: 'Proven', de: 'Nachgewiesen' }, icon: IconCircleCheck, tone: 'good' },
  lost: { word: { en: 'Not proven any more', de: 'Nicht mehr nachgewiesen' }, icon: IconAlertTriangle, tone: 'bad' },
};

type Proof = Readonly<{
  state: keyof typeof proofLooks;
  /** What was found when it was looked at last, in words. */ says: string | null;
  checkedAt: string | null;
  record: Readonly<{ name: string; value: string }>;
}>;
type Props = {
  of: Proof;
  name: string;
  /** The name as it is shown, when it is more than bold. */ shown?: ReactNode;
  /** Looks again now. */ check: () => Promise<unknown>;
  remove: () => void;
};

/** A name of the organization’s own: whether it is shown to be theirs, and the record that shows it. */
export function ProvenName({ of, name, shown, check, remove }: Props) {
  const say = useSay();
  const attempt = useAttempt();
  const [isBusy, setBusy] = useState(false);
  const look = () =>
    attempt(async () => {
      setBusy(true);
      try {
        await check();
      } finally {
        setBusy(false);
      }
    });
  return (
    <>
      <div className={css.line}>
        <span>
          {shown ?? <strong>{name}</strong>} <Status look={proofLooks[of.state]} />
        </span>
        <span className={css.line}>
          <Button size="xs" variant="default" loading={isBusy} onClick={look}>
            {say({ en: 'Check now', de: 'Jetzt prüfen' })}
            <span className="unseen"> {name}</span>
          </Button>
          <Button size="xs" variant="default" onClick={remove}>
            {say({ en: 'Remove', de: 'Entfernen' })}
            <span className="unseen"> {name}</span>
          </Button>
        </span>
      </div>
      <p role="status">
        {of.says}{' '}
        {of.checkedAt && (
          <span className="dim">
            {say({ en: 'Looked at', de: 'Nachgesehen' })} <When at={of.checkedAt} ago />.
          </span>
        )}
      </p>
      {of.state !== 'proven' && <DnsRecord record={of.record} domain={name} />}
    </>
  );
}

/** The record as it is set where the names of the domain are looked after. */
function DnsRecord({ record, domain }: { record: Proof['record']; domain: string }) {
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
