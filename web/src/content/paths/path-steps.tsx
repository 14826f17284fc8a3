import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { PathStep } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { OrderButtons } from '../../ui/order-buttons.tsx';
import { courseLooks, Status } from '../../ui/status.tsx';
import css from './paths.module.css';

type Props = { steps: readonly PathStep[]; disabled: boolean; change: (steps: readonly PathStep[]) => void };

/** The steps of a path: moved by dragging, by their buttons or with Alt and the arrow keys. */
export function PathSteps({ steps, disabled, change }: Props) {
  const say = useSay();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (from: number, to: number) => {
    const one = steps[from];
    if (!one || to < 0 || to >= steps.length) return;
    change(steps.toSpliced(from, 1).toSpliced(to, 0, one));
  };
  const put = (at: number, part: Partial<PathStep>) =>
    change(steps.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <ol className={css.steps} aria-label={say({ en: 'Steps', de: 'Schritte' })}>
      {steps.map((one, at) => (
        <li
          key={one.course.id}
          data-over={over === at && dragged !== at}
          draggable={!disabled}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(at);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(at);
          }}
          onDragEnd={() => {
            setDragged(null);
            setOver(null);
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged !== null && dragged !== at) move(dragged, at);
          }}
          onKeyDown={(event) => {
            if (disabled || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
          }}
        >
          <IconGripVertical size={16} className={css.grip} aria-hidden />
          <span className={`${css.number} numbers`}>{say.number(at + 1)}</span>
          <Step step={one} put={(part) => put(at, part)} />
          {!disabled && (
            <div className={css.deeds}>
              <OrderButtons name={one.course.title} at={at} of={steps.length} move={(to) => move(at, to)} />
              <Button variant="default" px={8} onClick={() => change(steps.toSpliced(at, 1))}>
                <IconX size={16} aria-hidden />
                <span className="unseen">
                  {say({ en: 'Take {name} out', de: '{name} entfernen' }, { name: one.course.title })}
                </span>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Step({ step, put }: { step: PathStep; put: (part: Partial<PathStep>) => void }) {
  const say = useSay();
  const { course, optional, dueDays } = step;
  const days = say({ en: 'Days for {name}', de: 'Tage für {name}' }, { name: course.title });
  return (
    <div className={css.step}>
      <span className={css.name}>
        {course.title}
        {course.state !== 'published' && <Status look={courseLooks[course.state]} />}
      </span>
      <div className={css.rules}>
        <Checkbox
          label={say({ en: 'Optional', de: 'Freiwillig' })}
          aria-label={say({ en: '{name} is optional', de: '{name} ist freiwillig' }, { name: course.title })}
          checked={optional}
          onChange={(event) => put({ optional: event.currentTarget.checked })}
        />
        {!optional && (
          <span className={css.days}>
            <span aria-hidden>{say({ en: 'Due after', de: 'Fällig nach' })}</span>
            <TextInput
              type="number"
              inputMode="numeric"
              min={1}
              max={3650}
              aria-label={days}
              value={dueDays ?? ''}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                const number = Math.trunc(Number(typed));
                if (typed === '') put({ dueDays: null });
                else if (number >= 1 && number <= 3650) put({ dueDays: number });
              }}
            />
            <span aria-hidden>{say({ en: 'days', de: 'Tagen' })}</span>
          </span>
        )}
      </div>
    </div>
  );
}
