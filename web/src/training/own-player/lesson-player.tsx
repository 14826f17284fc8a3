import { useEffect, useRef } from 'react';
import { ShownText } from '../../content/rich-text/shown-text.tsx';
import type { TextNode } from '../../content/rich-text/rich-text.ts';
import { useSay } from '../../language.tsx';
import css from './own-player.module.css';
import type { PlayerProps } from './players.ts';

/** Seconds after which time spent reading is told, where a lesson asks for some. */
const told = 20;

/** A lesson is done when its end came into sight, and the time its author asks for was spent. */
export default function LessonPlayer({ opened, standing, tell }: PlayerProps) {
  const say = useSay();
  const end = useRef<HTMLDivElement>(null);
  const isSeen = useRef(false);
  // The border: the server shows content of this shape under this kind.
  const { text, minutes } = opened.content as { text: TextNode; minutes: number };
  const isDone = standing.completion === 'completed';
  useEffect(() => {
    if (isDone || !end.current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || isSeen.current) return;
      isSeen.current = true;
      tell({ seen: 1 });
    });
    watch.observe(end.current);
    const clock = minutes > 0 ? setInterval(() => tell({ seen: isSeen.current ? 1 : 0 }), told * 1000) : undefined;
    return () => {
      watch.disconnect();
      clearInterval(clock);
    };
  }, [isDone, minutes, tell]);
  const left = Math.max(1, Math.ceil(minutes - standing.seconds / 60));
  return (
    <>
      <ShownText text={text} files={opened.files} lang={opened.course.language} />
      <div ref={end} className={css.end} />
      {!isDone && minutes > 0 && (
        <p className={css.rule}>
          {say(
            {
              en: 'Done once you have seen the end and spent {minutes} minutes here. About {left} left.',
              de: 'Erledigt, wenn Sie das Ende gesehen und {minutes} Minuten hier verbracht haben. Noch etwa {left}.',
            },
            { minutes, left },
          )}
        </p>
      )}
    </>
  );
}
