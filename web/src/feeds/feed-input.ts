import type { Feed, FeedInput, FeedSample } from '../api/types.ts';

/** What stands in the fields of the form; texts, so that drafts and comparing are simple. */
export type Values = {
  name: string;
  source: string;
  userId: string;
  comesBy: Feed['comesBy'];
  address: string;
  headerName: string;
  headerValue: string;
  host: string;
  port: string;
  userName: string;
  password: string;
  privateKey: string;
  folder: string;
  pattern: string;
  hostKey: string;
  leavesResult: boolean;
  when: 'never' | 'every' | 'daily';
  everyMinutes: string;
  dailyAt: string;
  holds: Feed['holds'];
  missing: Feed['missing'];
  changedPercent: string;
  changedNumber: string;
  gonePercent: string;
  goneNumber: string;
  createGroups: boolean;
  onlyGroups: boolean;
  /** Columns with their fields, as JSON. */ mapping: string;
};

export type Mapping = FeedInput['mapping'];
export const mappingOf = ({ mapping }: Pick<Values, 'mapping'>): Mapping => JSON.parse(mapping) as Mapping;

/** Whether a column of its files names groups. */
export const namesGroups = (values: Pick<Values, 'mapping'>): boolean =>
  mappingOf(values).some(({ field }) => field === 'groups');

const text = (value: string | number | null | undefined) => String(value ?? '');

export function valuesOf(feed: Feed | null): Values {
  const { place, schedule, guard } = feed ?? {};
  return {
    ...{ name: text(feed?.name), source: text(feed?.source), userId: text(feed?.user.id) },
    ...{ comesBy: feed?.comesBy ?? 'post', address: text(place?.address), host: text(place?.host) },
    ...{ headerName: '', headerValue: '', password: '', privateKey: '' },
    ...{ port: text(place?.port ?? 22), userName: text(place?.userName), folder: text(place?.folder) },
    ...{
      pattern: place?.pattern ?? '*.csv',
      hostKey: text(place?.hostKey),
      leavesResult: place?.leavesResult ?? false,
    },
    when: schedule ? ('dailyAt' in schedule ? 'daily' : 'every') : 'never',
    everyMinutes: schedule && 'everyMinutes' in schedule ? String(schedule.everyMinutes) : '60',
    dailyAt: schedule && 'dailyAt' in schedule ? schedule.dailyAt : '05:00',
    ...{ holds: feed?.holds ?? 'changes', missing: feed?.missing ?? 'list' },
    changedPercent: feed ? text(guard?.changedPercent) : '20',
    changedNumber: text(guard?.changedNumber),
    gonePercent: feed ? text(guard?.gonePercent) : '10',
    goneNumber: text(guard?.goneNumber),
    ...{ createGroups: feed?.options['createGroups'] === true, onlyGroups: feed?.options['onlyGroups'] === true },
    mapping: JSON.stringify(feed?.mapping ?? []),
  };
}

const number = (value: string) => (value.trim() === '' ? null : Number(value));
const said = (value: string) => (value.trim() === '' ? undefined : value.trim());

export const placeOf = (values: Values) => ({
  ...(values.comesBy === 'https' && said(values.address) && { address: values.address.trim() }),
  ...(values.comesBy === 'sftp' && {
    ...(said(values.host) && { host: values.host.trim() }),
    ...(said(values.userName) && { userName: values.userName.trim() }),
    ...(said(values.hostKey) && { hostKey: values.hostKey.trim() }),
    ...{ port: number(values.port) ?? 22, folder: values.folder.trim(), leavesResult: values.leavesResult },
    pattern: said(values.pattern) ?? '*.csv',
  }),
});

export function secretOf({ comesBy, headerName, headerValue, password, privateKey }: Values) {
  if (comesBy === 'https' && headerName.trim()) return { headers: { [headerName.trim()]: headerValue } };
  if (comesBy !== 'sftp' || (!password && !privateKey)) return undefined;
  return { ...(password && { password }), ...(privateKey && { privateKey }) };
}

export function inputOf(values: Values, was: Feed | null): FeedInput {
  const secret = secretOf(values);
  return {
    ...{ name: values.name.trim(), source: values.source.trim(), userId: values.userId, comesBy: values.comesBy },
    ...{ place: placeOf(values), mapping: mappingOf(values), holds: values.holds, missing: values.missing },
    options: {
      ...was?.options,
      ...(namesGroups(values) && { createGroups: values.createGroups, onlyGroups: values.onlyGroups }),
    },
    ...(secret && { secret }),
    schedule:
      values.when === 'never' || values.comesBy === 'post'
        ? null
        : values.when === 'daily'
          ? { dailyAt: values.dailyAt }
          : { everyMinutes: Number(values.everyMinutes) },
    guard: {
      ...{ changedPercent: number(values.changedPercent), changedNumber: number(values.changedNumber) },
      ...{ gonePercent: number(values.gonePercent), goneNumber: number(values.goneNumber) },
    },
  };
}

/** Columns of a sample as they seem to be meant. */
export const guessed = ({ columns }: FeedSample): Mapping =>
  columns.flatMap(({ name, field }) => (field ? [{ column: name, field }] : []));

/** A name for a source, made of the name of a feed. */
export const sourceFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
