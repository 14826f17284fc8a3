import { Button } from '@mantine/core';
import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { isProblem, type Problem } from '../api/problem.ts';
import { useSay } from '../language.tsx';
import { changed, type Conflict, type Fields, keepDraft, keptDraft, merge } from './draft.ts';
import css from './form.module.css';
import { ProblemNote } from './problem-note.tsx';

type Wrong<V> = Readonly<Partial<Record<keyof V, string>>>;
type Options<V extends Fields> = {
  /** Names the draft that is kept when the page is left. */ name: string;
  initial: V;
  check: (values: V) => Wrong<V>;
  save: (values: V, touched: Partial<V>) => Promise<unknown>;
  /** Reads the thing again after somebody else changed it; without it a 412 is a plain refusal. */
  reload?: () => Promise<V>;
  /** False for secrets: nothing of them is kept when the page is left. */ keep?: boolean;
};
type TextName<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V];

/**
 * A form that forgets nothing: what was typed is kept until it is saved or dropped, faults stand at their field after
 * leaving it and in one summary on saving, and a change made meanwhile by somebody else is brought together with mine.
 */
export function useForm<V extends Fields>({ name, initial, check, save, reload, keep = true }: Options<V>) {
  const say = useSay();
  const [base, setBase] = useState(initial);
  const kept = useMemo(() => (keep ? keptDraft(name, initial) : null), [keep, name, initial]);
  const [values, setValues] = useState(kept ?? initial);
  const [left, setLeft] = useState<ReadonlySet<keyof V>>(new Set());
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | Error | null>(null);
  const [conflicts, setConflicts] = useState<Conflict<V> | null>(null);
  const wrong = check(values);
  const touched = changed(base, values);
  const isDirty = Object.keys(touched).length > 0;
  useKeptDraft(name, keep ? touched : {});
  // what was saved meanwhile, here or elsewhere, comes in beneath what is being typed
  const given = JSON.stringify(initial);
  const [taken, take] = useState(given);
  if (given !== taken) {
    take(given);
    bringTogether(initial);
  }

  const faultOf = (field: keyof V): string | null => {
    const own = tried || left.has(field) ? wrong[field] : undefined;
    const told = isProblem(problem) ? problem.fields[String(field)] : undefined;
    const their = conflicts?.[field];
    const meanwhile =
      their === undefined
        ? undefined
        : say(
            { en: 'Meanwhile changed to “{value}”.', de: 'Inzwischen geändert in „{value}“.' },
            { value: String(their) },
          );
    return own ?? told ?? meanwhile ?? null;
  };
  const set = <K extends keyof V>(field: K, value: V[K]) => setValues((now) => ({ ...now, [field]: value }));
  const text = (field: TextName<V>) => ({
    name: String(field),
    value: String(values[field]),
    error: faultOf(field),
    onBlur: () => setLeft((now) => new Set(now).add(field)),
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value as V[TextName<V>]),
  });
  function bringTogether(theirs: V): void {
    const merged = merge(base, values, theirs);
    setBase(theirs);
    setValues(merged.values);
    setConflicts(Object.keys(merged.conflicts).length > 0 ? merged.conflicts : null);
  }
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    setProblem(null);
    if (Object.keys(wrong).length > 0 || busy) return;
    setBusy(true);
    try {
      await save(values, touched);
      keepDraft(name, null);
      setBase((now) => ({ ...now, ...touched }));
    } catch (error) {
      if (reload && isProblem(error, 412)) bringTogether(await reload());
      else setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  const drop = () => {
    keepDraft(name, null);
    setValues(base);
    setTried(false);
    setProblem(null);
    setConflicts(null);
  };
  const summary = tried ? Object.values(wrong).filter((each): each is string => each !== undefined) : [];
  return {
    values,
    set,
    text,
    faultOf,
    submit,
    drop,
    busy,
    isDirty,
    problem,
    summary,
    meanwhile: conflicts !== null,
    wasKept: kept !== null,
  };
}

/** The draft is written when typing rests and dropped when nothing differs. */
function useKeptDraft(name: string, touched: Partial<Fields>) {
  const serialized = JSON.stringify(touched);
  useEffect(() => {
    const timer = setTimeout(() => keepDraft(name, JSON.parse(serialized) as Fields), 300);
    return () => clearTimeout(timer);
  }, [name, serialized]);
}

type FormState = Pick<
  ReturnType<typeof useForm<Fields>>,
  'submit' | 'drop' | 'busy' | 'isDirty' | 'problem' | 'summary' | 'meanwhile' | 'wasKept'
>;

/** Leaving a field may show its fault, which moves the button from under the pointer: the press would be lost. */
const stayInField = (event: MouseEvent) => event.preventDefault();

/** The frame of a form: what is wrong in one place above, what can be done below. */
export function Form({
  form,
  verb,
  cancel,
  children,
}: {
  form: FormState;
  verb: string;
  cancel?: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const top = useRef<HTMLDivElement>(null);
  const { problem, summary, meanwhile } = form;
  const hasTrouble = problem !== null || summary.length > 0 || meanwhile;
  useEffect(() => {
    if (hasTrouble) top.current?.scrollIntoView({ block: 'nearest' });
  }, [hasTrouble]);
  return (
    <form className={css.form} onSubmit={(event) => void form.submit(event)} noValidate>
      <div ref={top} className={css.trouble}>
        {problem && <ProblemNote error={problem} />}
        {summary.length > 0 && (
          <div className={css.summary} role="alert">
            {summary.map((each) => (
              <p key={each}>{each}</p>
            ))}
          </div>
        )}
        {meanwhile && (
          <p className={css.meanwhile} role="alert">
            {say({
              en: 'Somebody changed this meanwhile. Their values were loaded, yours are kept. Look them over and save again.',
              de: 'Das wurde inzwischen geändert. Die neuen Werte sind geladen, Ihre Eingaben sind erhalten. Prüfen Sie sie und speichern Sie noch einmal.',
            })}
          </p>
        )}
        {form.wasKept && form.isDirty && (
          <p className={css.kept}>
            {say({ en: 'What you typed before was kept.', de: 'Ihre früheren Eingaben sind erhalten.' })}{' '}
            <button type="button" className={css.drop} onClick={form.drop}>
              {say({ en: 'Drop it', de: 'Verwerfen' })}
            </button>
          </p>
        )}
      </div>
      {children}
      <div className={css.deeds}>
        <Button type="submit" loading={form.busy} onMouseDown={stayInField}>
          {verb}
        </Button>
        {cancel && (
          <Button
            variant="default"
            onClick={() => {
              form.drop();
              cancel();
            }}
          >
            {say({ en: 'Cancel', de: 'Abbrechen' })}
          </Button>
        )}
      </div>
    </form>
  );
}
