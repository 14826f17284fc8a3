import { useSay } from '../language.tsx';
import type { Affected } from '../api/types.ts';
import { enrollmentLooks, Status } from '../ui/status.tsx';
import css from './groups.module.css';

export type Leaving = 'keep' | 'unenroll';

const goesCount = {
  en: {
    one: '{n} enrollment is withdrawn: nothing was begun.',
    other: '{n} enrollments are withdrawn: nothing was begun.',
  },
  de: {
    one: '{n} Einschreibung wird zurückgezogen: nichts wurde begonnen.',
    other: '{n} Einschreibungen werden zurückgezogen: nichts wurde begonnen.',
  },
};
const staysCount = {
  en: {
    one: '{n} stays in any case: it was begun, or something else asks for it.',
    other: '{n} stay in any case: they were begun, or something else asks for them.',
  },
  de: {
    one: '{n} bleibt auf jeden Fall: begonnen oder auch anderswoher verlangt.',
    other: '{n} bleiben auf jeden Fall: begonnen oder auch anderswoher verlangt.',
  },
};

/** What becomes of what a group enrolled people in, with those concerned and how far they are. */
export function KeepOrUnenroll({
  affected,
  value,
  choose,
  shows,
}: {
  affected: Affected | undefined;
  value: Leaving;
  choose: (value: Leaving) => void;
  shows: 'course' | 'name';
}) {
  const say = useSay();
  if (!affected) return <span className="bone" style={{ blockSize: 24 }} />;
  const { goes, stays, items } = affected;
  if (goes + stays === 0) {
    return <p>{say({ en: 'The [group|group] enrolled nobody here.', de: 'Hierüber ist niemand eingeschrieben.' })}</p>;
  }
  return (
    <>
      <ul className={css.affected}>
        {items.map((one) => (
          <li key={one.enrollmentId}>
            <span>{shows === 'course' ? one.course.title : one.name}</span>
            <span>
              <Status look={enrollmentLooks[one.state]} />{' '}
              {one.progress > 0 && <span className="dim">{Math.round(one.progress * 100)} %</span>}
            </span>
          </li>
        ))}
      </ul>
      <fieldset className={css.radios}>
        <legend className="unseen">{say({ en: 'Enrollments', de: 'Einschreibungen' })}</legend>
        <label>
          <input type="radio" name="enrollments" checked={value === 'keep'} onChange={() => choose('keep')} />
          <span>
            {say({ en: 'Keep the enrollments', de: 'Einschreibungen behalten' })}
            <small>{say({ en: 'Everything stays as it is.', de: 'Alles bleibt, wie es ist.' })}</small>
          </span>
        </label>
        <label>
          <input type="radio" name="enrollments" checked={value === 'unenroll'} onChange={() => choose('unenroll')} />
          <span>
            {say({ en: 'Unenroll', de: 'Austragen' })}
            <small>
              {goes > 0 && say.count(goesCount, goes)} {stays > 0 && say.count(staysCount, stays)}
            </small>
          </span>
        </label>
      </fieldset>
    </>
  );
}
