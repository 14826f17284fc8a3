import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Certification } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { CourseSelect, PathSelect } from '../training/course-select.tsx';
import { Choice } from '../ui/choice.tsx';
import css from './certifications.module.css';

type Asks = Certification['earns'];
type Props = { legend: string; asks: Asks; put: (asks: Asks) => void; disabled: boolean };

/** Courses and paths, all of them or so many. */
export function AsksFields({ legend, asks, put, disabled }: Props) {
  const say = useSay();
  const [times, setTimes] = useState(0);
  const { things, count } = asks;
  const add = (kind: 'course' | 'path') => (id: string, title: string) => {
    if (!id || things.some((one) => one.id === id)) return;
    put({ things: [...things, { kind, id, title }], count });
    setTimes(times + 1);
  };
  const remove = (id: string) => {
    const left = things.filter((one) => one.id !== id);
    put({ things: left, count: count !== null && count < left.length ? count : null });
  };
  return (
    <fieldset className={css.panel} disabled={disabled}>
      <legend>{legend}</legend>
      {things.length > 0 && (
        <ul className={css.rows}>
          {things.map(({ kind, id, title }) => (
            <li key={id}>
              <span className={css.grow}>{title}</span>
              <span className="dim small">
                {kind === 'path'
                  ? say({ en: 'Learning path', de: 'Lernpfad' })
                  : say({ en: '[course|Course]', de: '[course|Kurs]' })}
              </span>
              {!disabled && (
                <Button variant="default" px={8} onClick={() => remove(id)}>
                  <IconX size={16} aria-hidden />
                  <span className="unseen">{say({ en: 'Take {title} out', de: '{title} entfernen' }, { title })}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {things.length > 1 && (
        <Choice
          label={say({ en: 'How many of them', de: 'Wie viele davon' })}
          value={count === null ? 'all' : String(count)}
          choose={(chosen) => put({ things, count: chosen === 'all' ? null : Number(chosen) })}
          options={[
            { value: 'all', label: say({ en: 'All', de: 'Alle' }) },
            ...things.slice(1).map((_, at) => ({
              value: String(at + 1),
              label: say({ en: 'Any {n}', de: 'Beliebige {n}' }, { n: at + 1 }),
            })),
          ]}
        />
      )}
      {!disabled && (
        <div className={css.pair} key={times}>
          <CourseSelect value="" error={null} choose={add('course')} />
          <PathSelect value="" error={null} choose={add('path')} />
        </div>
      )}
    </fieldset>
  );
}
