import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { OrderButtons } from '../../ui/order-buttons.tsx';
import { newName } from '../quizzes/questions.ts';
import css from '../quizzes/quizzes.module.css';

export type Criterion = Readonly<{
  id: string;
  title: string;
  detail: string;
  /** 1: done or not. */ most: number;
  least: number;
  mustPass: boolean;
}>;

const newCriterion = (like: Pick<Criterion, 'most' | 'mustPass'>): Criterion => ({
  id: newName(),
  title: '',
  detail: '',
  least: 1,
  ...like,
});

type Props = Readonly<{
  criteria: readonly Criterion[];
  /** How one that is added begins. */ begins: Pick<Criterion, 'most' | 'mustPass'>;
  change: (criteria: readonly Criterion[]) => void;
}>;

/** What is looked at, step by step, with what is enough of each. */
export function CriteriaEditor({ criteria, begins, change }: Props) {
  const say = useSay();
  const move = (from: number, to: number) => {
    const [one] = criteria.slice(from, from + 1);
    if (one) change(criteria.toSpliced(from, 1).toSpliced(to, 0, one));
  };
  return (
    <div className={css.questions} role="group" aria-label={say({ en: 'Steps', de: 'Schritte' })}>
      {criteria.map((one, at) => (
        <section
          key={one.id}
          className={css.card}
          aria-label={say({ en: 'Step {n}', de: 'Schritt {n}' }, { n: say.number(at + 1) })}
        >
          <header>
            <h3>{say({ en: 'Step {n}', de: 'Schritt {n}' }, { n: say.number(at + 1) })}</h3>
            <span className={css.deeds}>
              <OrderButtons
                name={say({ en: 'Step {n}', de: 'Schritt {n}' }, { n: say.number(at + 1) })}
                at={at}
                of={criteria.length}
                move={(to) => move(at, to)}
              />
              <Button variant="default" px={8} onClick={() => change(criteria.toSpliced(at, 1))}>
                <IconTrash size={16} aria-hidden />
                <span className="unseen">
                  {say({ en: 'Remove step {n}', de: 'Schritt {n} entfernen' }, { n: say.number(at + 1) })}
                </span>
              </Button>
            </span>
          </header>
          <Fields criterion={one} change={(next) => change(criteria.with(at, next))} />
        </section>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change([...criteria, newCriterion(begins)])}
        >
          {say({ en: 'Add step', de: 'Schritt hinzufügen' })}
        </Button>
      </div>
    </div>
  );
}

const scales = [1, 3, 5, 10];

function Fields({ criterion, change }: { criterion: Criterion; change: (criterion: Criterion) => void }) {
  const say = useSay();
  const { title, detail, most, least, mustPass } = criterion;
  const set = (part: Partial<Criterion>) => change({ ...criterion, ...part });
  return (
    <>
      <TextInput
        label={say({ en: 'What is to be seen', de: 'Was zu sehen ist' })}
        maxLength={300}
        value={title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={say({ en: 'Criteria (optional)', de: 'Kriterien (freiwillig)' })}
        autosize
        minRows={1}
        maxLength={1_000}
        value={detail}
        onChange={(event) => set({ detail: event.currentTarget.value })}
      />
      <div className={css.line}>
        <Choice
          label={say({ en: 'Rated by', de: 'Bewertet mit' })}
          value={String(most)}
          choose={(value) => set({ most: Number(value), least: Math.min(least, Number(value)) })}
          options={scales.map((n) => ({
            value: String(n),
            label:
              n === 1
                ? say({ en: 'Done or not done', de: 'Getan oder nicht getan' })
                : say({ en: '0 to {n} points', de: '0 bis {n} Punkte' }, { n: say.number(n) }),
          }))}
        />
        {most > 1 && (
          <Choice
            label={say({ en: 'Enough from', de: 'Genügt ab' })}
            value={String(least)}
            choose={(value) => set({ least: Number(value) })}
            options={Array.from({ length: most }, (_, at) => ({
              value: String(at + 1),
              label: say({ en: '{n} of {most}', de: '{n} von {most}' }, { n: at + 1, most }),
            }))}
          />
        )}
      </div>
      <Checkbox
        label={say({ en: 'Nobody passes without it', de: 'Ohne ihn besteht niemand' })}
        checked={mustPass}
        onChange={(event) => set({ mustPass: event.currentTarget.checked })}
      />
    </>
  );
}
