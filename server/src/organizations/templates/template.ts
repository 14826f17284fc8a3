import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { access, branding, general, joining, settingsOf, signIn, support } from '../settings/settings.ts';

/**
 * What a template may say of a client’s settings; what it leaves out stays as the client has it. Left to the client for
 * good: its name and contact data, its ways in, its exempt users and its places.
 */
export const contents = z
  .strictObject({
    general: general.pick({ timeZone: true, language: true, labels: true }).partial(),
    access: access.partial(),
    signIn: signIn.omit({ methods: true, exempt: true }).partial(),
    joining: joining.omit({ locationId: true }).partial(),
    support: support.partial(),
    branding: branding.partial(),
  })
  .partial();

export type Contents = z.output<typeof contents>;
/** Settings one by one: `access.passwordMinimum` and its value. */
export type Values = ReadonlyMap<string, unknown>;

/** Every setting a template can hold, in the order of the screens. */
export const settable: readonly string[] = Object.entries(contents.shape).flatMap(([page, of]) =>
  Object.keys(of.unwrap().shape).map((key) => `${page}.${key}`),
);

const loose = z.record(z.string(), z.record(z.string(), z.unknown()));

/** The settings that a template can hold, one by one. */
export function valuesOf(pages: object): Values {
  const flat = Object.entries(loose.parse(pages)).flatMap(([page, of]) =>
    Object.entries(of).map(([key, value]) => [`${page}.${key}`, value] as const),
  );
  const there = new Map<string, unknown>(flat);
  return new Map(settable.filter((one) => there.has(one)).map((one) => [one, there.get(one)]));
}

/** The pages that these settings stand on. */
export function pagesOf(values: Values): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const pages: Record<string, Record<string, unknown>> = {};
  for (const [setting, value] of values) {
    const [page = '', key = ''] = setting.split('.');
    pages[page] = { ...pages[page], [key]: value };
  }
  return pages;
}

/** As every organization begins. */
export const asDelivered: Values = valuesOf(settingsOf({}));

/** What differs from how every organization begins. */
export const ownOf = (present: Values): Values =>
  new Map([...present].filter(([setting, value]) => !isDeepStrictEqual(value, asDelivered.get(setting))));

/**
 * `new`: it changes; `equal`: the client has it so; `own`: the client changed it itself, which stays unless it is chosen.
 */
export type Fate = 'new' | 'equal' | 'own';
export type Weighed = Readonly<{ setting: string; before: unknown; after: unknown; fate: Fate }>;

/**
 * What applying a template means for a client, setting by setting.
 * @param taken what the client last took over from a template; otherwise it began as delivered
 */
export function weigh(wanted: Values, present: Values, taken: Values): readonly Weighed[] {
  return [...wanted].map(([setting, after]) => {
    const before = present.get(setting);
    const began = taken.has(setting) ? taken.get(setting) : asDelivered.get(setting);
    const isOwn = !isDeepStrictEqual(before, began);
    return { setting, before, after, fate: isDeepStrictEqual(before, after) ? 'equal' : isOwn ? 'own' : 'new' };
  });
}
