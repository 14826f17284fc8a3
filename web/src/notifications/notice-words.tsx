import { IconCircle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { Notice, NoticeState } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Look } from '../ui/status.tsx';

export const noticeLooks: Readonly<Record<NoticeState, Look>> = {
  up: { word: { en: 'Up', de: 'Hängt aus' }, icon: IconCircleCheck, tone: 'good' },
  coming: { word: { en: 'To come', de: 'Kommt noch' }, icon: IconClock, tone: 'calm' },
  past: { word: { en: 'Past', de: 'Vergangen' }, icon: IconCircle, tone: 'calm' },
};

/** Whom a notice is for, in words. */
export function NoticeAudienceWords({ notice: { audience, names } }: { notice: Pick<Notice, 'audience' | 'names'> }) {
  const say = useSay();
  if ('everybody' in audience) return <>{say({ en: 'Everybody', de: 'Alle' })}</>;
  const all = say.list(names.map(({ name }) => name));
  if (!all) return <>{say({ en: 'Part of the organization', de: 'Ein Teil der Organisation' })}</>;
  const isDeep = 'places' in audience && audience.withDescendants;
  return <>{isDeep ? say({ en: '{all} and below', de: '{all} und darunter' }, { all }) : all}</>;
}

/** From when until when, in words. */
export function NoticeDays({ notice: { startsOn, endsOn } }: { notice: Pick<Notice, 'startsOn' | 'endsOn'> }) {
  const say = useSay();
  const [from, until] = [say.day(startsOn), endsOn === null ? null : say.day(endsOn)];
  return (
    <span className="numbers">
      {until === null ? say({ en: 'From {from}', de: 'Ab {from}' }, { from }) : `${from} – ${until}`}
    </span>
  );
}
