import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { changeable } from '../deeds-plan.ts';
import { save, saved } from './deeds-save.ts';
import { dataAddress, largest, logoFrom } from './logo.ts';
import { organization, organizations } from '../privileges.ts';
import { wrongField } from '../problems.ts';
import { access, branding, general, settingsOf, signInMethods, support } from './settings.ts';
import { isNameTaken } from '../store.ts';
import { logoOf, removeLogo, writeLogo } from './store.ts';

/** The address is set with the rest of the settings. */
export * from '../addresses/operations.ts';

export const editGeneral = operation({
  id: 'organization.edit-general',
  does: {
    en: 'Change an organization’s name, contact data, zone, language and words',
    de: 'Name, Kontaktdaten, Zeitzone, Sprache und Bezeichnungen einer Organisation ändern',
  },
  method: 'PATCH',
  path: '/api/organizations/:id',
  needs: organizations.editGeneral,
  on: one(organization),
  edits: true,
  input: general.partial().extend({ name: z.string().trim().min(1).max(200).optional() }),
  output: saved,
  run: async (c) => {
    const { name, ...page } = c.input;
    const was = changeable(c);
    if (name !== undefined && (await isNameTaken(c.tx, was, name, was.id))) throw wrongField('name', 'name-taken');
    return save(c, 'general', page, name);
  },
});

export const editAccess = operation({
  id: 'organization.edit-access',
  does: {
    en: 'Change how users are named, how long passwords are and what users may edit',
    de: 'Ändern, wie Benutzer heißen, wie lang Passwörter sind und was sie selbst ändern dürfen',
  },
  method: 'PATCH',
  path: '/api/organizations/:id/access',
  needs: organizations.editAccess,
  on: one(organization),
  edits: true,
  input: access.partial(),
  output: saved,
  run: (c) => save(c, 'access', c.input),
});

export const editSupport = operation({
  id: 'organization.edit-support',
  does: {
    en: 'Change where users find help and who messages come from',
    de: 'Ändern, wo Benutzer Hilfe finden und von wem Nachrichten kommen',
  },
  method: 'PATCH',
  path: '/api/organizations/:id/support',
  needs: organizations.editSupport,
  on: one(organization),
  edits: true,
  input: support.partial(),
  output: saved,
  run: (c) => save(c, 'support', c.input),
});

export const editBranding = operation({
  id: 'organization.edit-branding',
  does: { en: 'Change an organization’s colour and logo', de: 'Farbe und Logo einer Organisation ändern' },
  method: 'PATCH',
  path: '/api/organizations/:id/branding',
  needs: organizations.editBranding,
  on: one(organization),
  edits: true,
  input: branding.partial().extend({
    /** A PNG, JPEG or WebP picture as base64; null takes the logo away. */ logo: z
      .string()
      .max(200_000)
      .nullable()
      .optional(),
  }),
  output: saved,
  run: async (c) => {
    const { logo, ...page } = c.input;
    const { tenant, id } = changeable(c);
    if (logo === null) await removeLogo(c.tx, id);
    if (typeof logo === 'string') {
      const picture = logoFrom(logo);
      if (!picture) throw wrongField('logo', 'not-a-picture', { limit: largest / 1000 });
      await writeLogo(c.tx, { tenant, organization: id }, picture, c.now);
    }
    return save(c, 'branding', page);
  },
});

export const readLogo = operation({
  id: 'organization.view-logo',
  does: { en: 'See an organization’s logo', de: 'Das Logo einer Organisation ansehen' },
  method: 'GET',
  path: '/api/organizations/:id/logo',
  needs: organizations.view,
  on: one(organization),
  output: z.object({ logo: z.string().nullable() }),
  run: async (c) => {
    const found = await logoOf(c.tx, c.params['id'] ?? '');
    return { logo: found && dataAddress(found) };
  },
});

export const readDoorway = operation({
  id: 'doorway.view',
  does: {
    en: 'See the look of an organization’s sign-in page',
    de: 'Das Aussehen der Anmeldeseite einer Organisation ansehen',
  },
  method: 'GET',
  path: '/api/doorways/:identifier',
  parameters: { identifier: 'text' },
  needs: 'public',
  because: 'It is the page in front of the sign-in, found by the identifier people are given.',
  output: z.object({
    /** Null: there is none of this identifier. */ name: z.string().nullable(),
    accent: z.string().nullable(),
    logo: z.string().nullable(),
    /** The ways in that it takes. */ methods: z.array(z.enum(signInMethods)),
    /** Whether people make their own accounts there. */ joining: z.boolean(),
    /** Where its people sign in, when that is not here. */ elsewhere: z.url().nullable(),
  }),
  rate: 120,
  run: async (c) => {
    const found = await c.server.directory.byIdentifier(c.params['identifier'] ?? '');
    if (!found)
      return { name: null, accent: null, logo: null, methods: [...signInMethods], joining: false, elsewhere: null };
    const { organization: here } = c.site;
    const isHere = here === null || here.id === found.id;
    const logo = await c.unsafeWithin(found, (tx) => logoOf(tx, found.id));
    return {
      name: found.name,
      accent: settingsOf(found.settings).branding.accent,
      logo: logo && dataAddress(logo),
      methods: settingsOf(found.settings).signIn.methods,
      joining: settingsOf(found.settings).joining.on,
      elsewhere: isHere ? null : (await c.server.addresses.siteOf(null, found.id)).origin,
    };
  },
});
