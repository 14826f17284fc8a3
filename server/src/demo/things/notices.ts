import { dayIn, type Place } from './place.ts';

type Hanging = Readonly<{
  text: string;
  by: string;
  places?: readonly string[];
  until?: number;
  state?: 'up' | 'past';
}>;

/** A notice for everybody or for the users of places; taken down unless said otherwise. */
export function putUp(place: Place, title: string, { text, by, places, until = 14, state = 'past' }: Hanging): void {
  place.put('notices', {
    ...{ id: place.id('notice', title), title, text, level: 'info', is_standing: false },
    audience: places ? 'places' : 'everybody',
    places: (places ?? []).map((one) => place.location(one)),
    ...{ with_descendants: false, starts_on: dayIn(place.now, -7), ends_on: dayIn(place.now, until) },
    ...{ created_at: place.now, created_by: place.user(by) },
    ...(state === 'past' ? { ended_at: place.now, ended_by: place.user(by) } : {}),
  });
}
