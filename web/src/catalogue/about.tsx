import { IconClock, IconCoin, IconDeviceLaptop, IconSchool } from '@tabler/icons-react';
import type { Offer } from '../api/types.ts';
import { creditWords, deviceList, devices, durationWords, priceWords } from '../content/course-words.ts';
import { useSay } from '../language.tsx';
import css from './catalogue.module.css';

/** How long it takes, what it counts for, runs on and costs, and its tags: as far as somebody said it. */
export function About({ offer }: { offer: Offer }) {
  const say = useSay();
  const { minutes, credits, worksOn, price, tags } = offer;
  const runsOn = deviceList.filter((one) => worksOn.includes(one)).map((one) => say(devices[one]));
  const said = [
    [IconClock, minutes && durationWords(minutes, say)],
    [IconSchool, creditWords(credits, say)],
    [IconDeviceLaptop, say.list(runsOn)],
    [IconCoin, price && priceWords(price, say)],
  ] as const;
  const known = said.filter(([, words]) => words);
  if (known.length === 0 && tags.length === 0) return null;
  return (
    <ul className={`${css.said} small`}>
      {known.map(([Picture, words]) => (
        <li key={String(words)}>
          <Picture size={14} aria-hidden />
          {words}
        </li>
      ))}
      {tags.map(({ id, name }) => (
        <li key={id} className={css.tag}>
          {name}
        </li>
      ))}
    </ul>
  );
}
