import { chance, pick, streams, zipf } from './random.ts';

// The names of the cast (server/src/demo/cast.ts). Last names also come in pairs, so that a million people do not share
// sixty of them; how often each comes follows Zipf's law, as names do.
const firstNames = [
  ...['Ada', 'Greta', 'Nils', 'Olu', 'Rita', 'Mara', 'Ivo', 'Rune', 'Lena', 'Theo', 'Paula', 'Vera', 'Otto', 'Sam'],
  ...['Yara', 'Ben', 'Dana', 'Kim', 'Hugo', 'Ana', 'Tess', 'Joe', 'Alma', 'Ivan', 'Nora', 'Petra', 'Milo', 'Ruth'],
  ...['Jude', 'Alan', 'Faye', 'Otis', 'Cora', 'Max', 'Tara', 'Nico', 'Leo', 'Gwen', 'Ines', 'Bo', 'Tomas', 'Sia'],
  ...['Mona', 'Quinn', 'Ilya', 'Wren', 'Lia', 'Ken', 'Rafe', 'Uma', 'Clara', 'Jo', 'Wim', 'Nele'],
] as const;
const lastNames = [
  ...['Novak', 'Holm', 'Berg', 'Adeyemi', 'Sol', 'Kane', 'Maric', 'Falk', 'Fox', 'Brandt', 'Reyes', 'Stone', 'Lang'],
  ...['Doyle', 'Haddad', 'Ito', 'Cruz', 'Park', 'Lind', 'Petrova', 'Moor', 'Walsh', 'Reed', 'Ross', 'Vance', 'Stern'],
  ...['Hale', 'Noll', 'Pike', 'Burke', 'Wren', 'Weiss', 'Lindt', 'Onyx', 'Blum', 'Marsh', 'Abel', 'Duarte', 'Larsen'],
  ...['Grey', 'Kapoor', 'Fields', 'Frost', 'Todd', 'Young', 'Osei', 'Bright', 'Orr', 'Steel', 'Dunn', 'Lam', 'Roth'],
] as const;

const firstRank = zipf(firstNames.length);
const pairRank = zipf(lastNames.length ** 2);

/** Who the n-th user of the data set is. */
export function nameOf(user: number): Readonly<{ first: string; last: string }> {
  const first = firstNames[firstRank(streams.firstName, user)] ?? firstNames[0];
  const rank = pairRank(streams.lastName, user);
  const last = lastNames[rank % lastNames.length] ?? lastNames[0];
  const other = lastNames[Math.floor(rank / lastNames.length)];
  return { first, last: other === undefined || other === last || rank < lastNames.length ? last : `${last}-${other}` };
}

/** Words that titles of courses are put together from. */
const subjects = [
  'Fire safety',
  'Forklift',
  'Consent',
  'First aid',
  'Working at heights',
  'Data protection',
  'Hygiene',
  'Ladders',
];
const levels = ['basics', 'refresher', 'for supervisors', 'in practice', 'assessment'];

export function titleOf(course: number): string {
  const subject = subjects[pick(streams.course, course, subjects.length)];
  const level = levels[Math.floor(chance(streams.course + 100, course) * levels.length)];
  return `${subject} ${level} ${course + 1}`;
}
