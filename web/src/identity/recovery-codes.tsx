import { Button } from '@mantine/core';
import { useSay } from '../language.tsx';
import css from './security.module.css';

/** The codes for the day the phone is lost: shown once, to be kept elsewhere. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const say = useSay();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`;
  return (
    <div className={css.shared}>
      <p>
        {say({
          en: 'Keep these recovery codes where your phone is not. Each opens once instead of a code of the app. They are not shown again.',
          de: 'Bewahren Sie diese Wiederherstellungscodes auf, wo Ihr Telefon nicht ist. Jeder gilt einmal anstelle eines Codes der App. Sie werden nicht noch einmal gezeigt.',
        })}
      </p>
      <ul className={css.codes} aria-label={say({ en: 'Recovery codes', de: 'Wiederherstellungscodes' })}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={css.deeds}>
        <Button onClick={done}>{say({ en: 'I have kept them', de: 'Ich habe sie aufbewahrt' })}</Button>
        <Button variant="default" component="a" href={file} download="ambit-recovery-codes.txt">
          {say({ en: 'Download', de: 'Herunterladen' })}
        </Button>
      </div>
    </div>
  );
}
