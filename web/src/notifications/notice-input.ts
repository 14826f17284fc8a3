import type { Notice, NoticeAudience, NoticeInput } from '../api/types.ts';
import type { Say } from '../say.ts';

export type NoticeValues = Readonly<{
  title: string;
  text: string;
  level: string;
  reach: string;
  /** Ids of locations, one after the other with commas between. */ places: string;
  withDescendants: boolean;
  department: string;
  startsOn: string;
  endsOn: string;
  isStanding: boolean;
}>;

/** A notice that says nothing yet. */
export const noNotice = (today: string, isWide: boolean): NoticeValues => ({
  title: '',
  text: '',
  level: 'info',
  reach: isWide ? 'everybody' : 'places',
  places: '',
  withDescendants: true,
  department: '',
  startsOn: today,
  endsOn: '',
  isStanding: false,
});

export const valuesOf = (notice: Notice): NoticeValues => ({
  title: notice.title,
  text: notice.text,
  level: notice.level,
  reach: 'places' in notice.audience ? 'places' : 'department' in notice.audience ? 'department' : 'everybody',
  places: 'places' in notice.audience ? notice.audience.places.join(',') : '',
  withDescendants: 'places' in notice.audience ? notice.audience.withDescendants : true,
  department: 'department' in notice.audience ? notice.audience.department : '',
  startsOn: notice.startsOn,
  endsOn: notice.endsOn ?? '',
  isStanding: notice.isStanding,
});

/** Whom it is for; null while that is still to be chosen. */
export function audienceOf({ reach, places, withDescendants, department }: NoticeValues): NoticeAudience | null {
  const ids = places.split(',').filter(Boolean);
  if (reach === 'places') return ids.length > 0 ? { places: ids, withDescendants } : null;
  if (reach === 'department') return department ? { department } : null;
  return { everybody: true };
}

/** What the server is told; null while the audience is still to be chosen. */
export function noticeOf(values: NoticeValues): NoticeInput | null {
  const audience = audienceOf(values);
  if (!audience) return null;
  return {
    title: values.title.trim(),
    text: values.text.trim(),
    level: values.level === 'warning' ? 'warning' : 'info',
    audience,
    startsOn: values.startsOn,
    endsOn: values.endsOn || null,
    isStanding: values.isStanding,
  };
}

/** What is wrong with a notice, by field. */
export const wrongNotice = (values: NoticeValues, say: Say): Partial<Record<keyof NoticeValues, string>> => ({
  ...(values.title.trim()
    ? {}
    : { title: say({ en: 'Give the notice a title.', de: 'Geben Sie dem Aushang einen Titel.' }) }),
  ...(values.text.trim()
    ? {}
    : { text: say({ en: 'Say what people are to know.', de: 'Schreiben Sie, was alle wissen sollen.' }) }),
  ...(values.startsOn ? {} : { startsOn: say({ en: 'Choose the first day.', de: 'Wählen Sie den ersten Tag.' }) }),
  ...(values.endsOn && values.endsOn < values.startsOn
    ? {
        endsOn: say({
          en: 'Choose the first day or a later one.',
          de: 'Wählen Sie den ersten Tag oder einen späteren.',
        }),
      }
    : {}),
  ...(values.reach === 'places' && !values.places
    ? {
        places: say({
          en: 'Choose at least one [location|location].',
          de: 'Wählen Sie [locations|Standorte] aus.',
        }),
      }
    : {}),
  ...(values.reach === 'department' && !values.department
    ? { department: say({ en: 'Choose [department|a department].', de: 'Bitte [department|Abteilung] wählen.' }) }
    : {}),
});
