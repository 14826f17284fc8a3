import { z } from 'zod';
import type { Context } from '../../context.ts';
import { notATimeZone, saying } from '../../issue-text.ts';
import { one, operation } from '../../operation.ts';
import { refuseAccount, settingsOf } from '../../organizations/index.ts';
import { Refusal, problems, refusals } from '../../refusal.ts';
import { profile, user } from '../privileges.ts';
import { type OwnProfile, ownProfile, writeOwnProfile } from './store.ts';

const refused = refusals({
  'field-not-yours': {
    status: 422,
    says: {
      en: 'Your organization keeps this field itself. Ask an administrator to change it.',
      de: 'Dieses Feld pflegt Ihre Organisation selbst. Bitten Sie die Verwaltung, es zu ändern.',
    },
  },
});

const name = z.string().trim().min(1).max(100);
const optional = (longest: number) => z.string().trim().min(1).max(longest).nullable();
/** What the organization may leave to its users; the name is two fields. */
const own = {
  firstName: name,
  lastName: name,
  email: z.email().max(300).nullable(),
  phone: optional(50),
  address: optional(500),
  timeZone: optional(60).refine((zone) => zone === null || isTimeZone(zone), saying(notATimeZone)),
};
const fields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'address',
  'timeZone',
] as const satisfies (keyof typeof own)[];
type Field = (typeof fields)[number];
const shown = z.object({
  ...own,
  userName: z.string(),
  employeeIdentifier: z.string().nullable(),
  location: z.string().nullable(),
  department: z.string().nullable(),
  jobTitle: z.string().nullable(),
  name: z.string(),
  /** When the picture was changed; null: there is none. */ photo: z.string().nullable(),
  /** The fields one may change, by this organization’s settings. */ editable: z.array(z.enum(fields)),
  /** Those nobody may leave empty. */ required: z.array(z.string()),
  version: z.number(),
});

export const readProfile = operation({
  id: 'profile.view',
  does: { en: 'See my profile', de: 'Mein Profil ansehen' },
  method: 'GET',
  path: '/api/users/:id/profile',
  needs: profile.view,
  on: one(user),
  output: shown,
  run: async (c) => inWords(c, await present(c), c.granted.version),
});

export const changeProfile = operation({
  id: 'profile.change',
  does: {
    en: 'Change the fields of my profile that my organization leaves to me',
    de: 'Die Felder meines Profils ändern, die meine Organisation mir überlässt',
  },
  method: 'PATCH',
  path: '/api/users/:id/profile',
  needs: profile.edit,
  on: one(user),
  edits: true,
  input: z.strictObject(own).partial(),
  output: shown,
  run: async (c) => {
    const was = await present(c);
    const open = fieldsOpen(c);
    // what stays as it is is no change: a form may send everything it shows
    const sent = fields.filter((field) => c.input[field] !== undefined && c.input[field] !== was[field]);
    const closed = sent.filter((field) => !open.includes(field));
    const { code, says } = refused['field-not-yours'];
    if (closed.length > 0)
      throw new Refusal(problems.invalid, { errors: closed.map((field) => ({ field, code, says })) });
    refuseAccount(organizationOf(c), pick(c.input, sent));
    const next: OwnProfile = Object.assign({ ...was }, pick(c.input, sent));
    const place = organizationOf(c);
    if (!(await writeOwnProfile(c.tx, c.granted, place.tenant, next))) throw new Refusal(problems['changed-meanwhile']);
    c.audit({ before: pick(was, sent), after: pick(next, sent) });
    if (sent.includes('email'))
      await c.happened({ kind: 'email-changed', users: [c.actor.id], organization: place.id });
    return inWords(c, next, c.granted.version + 1);
  },
});

const organizationOf = (c: Context<string>) => c.server.directory.known(c.granted.thing?.organization ?? '') ?? c.at;

/** The fields of the settings of the organization, the name as its two. */
const fieldsOpen = (c: Context<string>): Field[] =>
  settingsOf(organizationOf(c).settings).access.editable.flatMap((field): Field[] =>
    field === 'name' ? ['firstName', 'lastName'] : [field],
  );

async function present(c: Context<string>): Promise<OwnProfile> {
  const found = await ownProfile(c.tx, c.granted.thing?.organization ?? '', c.granted.thing?.id ?? '');
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

const inWords = (c: Context<string>, found: OwnProfile, version: number): z.input<typeof shown> => ({
  ...found,
  name: `${found.firstName} ${found.lastName}`,
  editable: fieldsOpen(c),
  required: settingsOf(organizationOf(c).settings).access.required,
  version,
});

/** The members of an object that are named and there. */
function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  // the border where entries that were just picked become the members they were
  return Object.fromEntries(names.map((key) => [key, from[key]])) as unknown as Pick<T, K>;
}

function isTimeZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
}
