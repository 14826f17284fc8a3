import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useSay } from '../language.tsx';

type Props = {
  name: string;
  /** Its place among those beside it, from 0. */ at: number;
  /** How many these are. */ of: number;
  /** Moves it to another place. @param to counted without itself */ move: (to: number) => void;
};

/** One up, one down: for lists whose order counts. */
export function OrderButtons({ name, at, of, move }: Props) {
  const say = useSay();
  return (
    <>
      <Button variant="default" px={8} disabled={at === 0} onClick={() => move(at - 1)}>
        <IconArrowUp size={16} aria-hidden />
        <span className="unseen">{say({ en: '{name} one up', de: '{name} nach oben' }, { name })}</span>
      </Button>
      <Button variant="default" px={8} disabled={at === of - 1} onClick={() => move(at + 1)}>
        <IconArrowDown size={16} aria-hidden />
        <span className="unseen">{say({ en: '{name} one down', de: '{name} nach unten' }, { name })}</span>
      </Button>
    </>
  );
}
