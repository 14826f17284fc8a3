import { IconClock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../language.tsx';
import css from './quiz.module.css';

/** Handed in so many milliseconds before the end: what arrives after it is refused. */
const early = 1_500;

/** The time that is left by the server's clock. */
export function TimeLeft({ endsAt, now, over }: Readonly<{ endsAt: string; now: string; over: () => void }>) {
  const say = useSay();
  const [offset] = useState(() => Date.parse(now) - Date.now());
  const [left, setLeft] = useState(() => Date.parse(endsAt) - Date.parse(now));
  const tell = useRef(over);
  useEffect(() => {
    tell.current = over;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = Date.parse(endsAt) - (Date.now() + offset);
      setLeft(rest);
      if (rest > early) return;
      clearInterval(timer);
      tell.current();
    }, 500);
    return () => clearInterval(timer);
  }, [endsAt, offset]);
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span className={css.time} data-short={seconds <= 60} role="timer">
      <IconClock size={16} aria-hidden /> {say({ en: '{time} left', de: 'noch {time}' }, { time })}
    </span>
  );
}
