import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useSay } from '../../language.tsx';
import css from './own-player.module.css';
import type { PlayerProps } from './players.ts';

/** A page elsewhere opens in a window of its own. */
export default function LinkPlayer({ opened, standing, tell }: PlayerProps) {
  const say = useSay();
  // The border: the server shows content of this shape under this kind.
  const { address, note, done } = opened.content as { address: string; note: string; done: string };
  const isDone = standing.completion === 'completed';
  return (
    <div className={css.link}>
      {note && <p className={css.note}>{note}</p>}
      <Button
        component="a"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        variant={isDone ? 'default' : 'filled'}
        rightSection={<IconExternalLink size={16} aria-hidden />}
        onClick={() => tell({ did: 'opened' })}
      >
        {say({ en: 'Open {host}', de: '{host} öffnen' }, { host: URL.parse(address)?.host ?? address })}
      </Button>
      {done === 'confirmed' && !isDone && (
        <Button variant="default" onClick={() => tell({ did: 'confirmed' })}>
          {say({ en: 'I have done this', de: 'Das habe ich erledigt' })}
        </Button>
      )}
    </div>
  );
}
