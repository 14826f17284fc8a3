import { useSay } from '../language.tsx';
import { Tip } from './tip.tsx';

/** A day in the reader's zone, with the exact time on pointing at it. */
export function When({ at, ago }: { at: string; ago?: boolean }) {
  const say = useSay();
  return (
    <Tip text={say.exact(at)}>
      <time dateTime={at} className="numbers">
        {ago ? say.ago(at) : say.date(at)}
      </time>
    </Tip>
  );
}
