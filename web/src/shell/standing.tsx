import { Button } from '@mantine/core';
import { IconEye, IconUserShare } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Me } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import css from './banners.module.css';
import { useBecome } from './switch.ts';

type Props = { standing: NonNullable<Me['standing']>; name: string };

/** On every page while one views or acts as somebody: as whom, for how long still, and the way out. */
export function Standing({ standing, name }: Props) {
  const say = useSay();
  const become = useBecome();
  const attempt = useAttempt();
  const minutes = useMinutesTo(standing.until);
  const isActing = standing.kind === 'acting';
  const Sign = isActing ? IconUserShare : IconEye;
  const stop = () => attempt(() => become(() => ask('DELETE /api/my/standing', {})));
  return (
    <div className={css.standing} data-kind={standing.kind}>
      <Sign size={16} aria-hidden />
      <p className={css.words}>
        <strong>
          {isActing
            ? say({ en: '{by}, you are acting as {name}.', de: '{by}, Sie handeln als {name}.' }, { ...standing, name })
            : say(
                { en: '{by}, you are viewing as {name}.', de: '{by}, Sie sehen Ambit als {name} an.' },
                { ...standing, name },
              )}
        </strong>{' '}
        {isActing
          ? say({ en: 'All you do is recorded under both names.', de: 'Alles wird unter beiden Namen festgehalten.' })
          : say({ en: 'Nothing can be changed.', de: 'Ändern lässt sich nichts.' })}{' '}
        <span className="numbers" aria-live="off">
          {say({ en: '{minutes} min left', de: 'noch {minutes} min' }, { minutes })}
        </span>
      </p>
      <Button size="xs" variant="default" onClick={stop}>
        {say({ en: 'Stop', de: 'Beenden' })}
      </Button>
    </div>
  );
}

const between = 5_000;

/** Whole minutes that are left, the one under way included. */
function useMinutesTo(until: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), between);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}
