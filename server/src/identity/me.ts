import { canEver } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { stayAtDevice } from './registered/device.ts';
import { heldRoles, wordsOf } from '../roles/index.ts';

/** What a page needs to know of whoever opened it: navigation follows from `may`. */
export const me = z.object({
  user: z.object({
    id: z.uuid(),
    name: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    userName: z.string(),
    language: z.enum(['en', 'de']),
    timeZone: z.string().nullable(),
    /** Minutes without a touch after which whoever came in at a registered device is signed out; null: not at one. */
    idleMinutes: z.number().nullable(),
  }),
  organization: z.object({
    id: z.uuid(),
    identifier: z.string(),
    name: z.string(),
    roleModel: z.string(),
    /** What this organization calls things: `course` may be “Activity”. */ labels: z.record(z.string(), z.string()),
    features: z.array(z.string()),
    /** Its own look; the screens keep an accent readable. */ branding: z.object({
      /** `#rrggbb` */ accent: z.string().nullable(),
    }),
  }),
  /** Who really sits there and views or acts as this user, until when. */
  standing: z.object({ kind: z.enum(['viewing', 'acting']), by: z.string(), until: z.iso.datetime() }).nullable(),
  entered: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Organizations in which one is somebody, too, and goes over to. */
  linked: z.array(z.object({ id: z.uuid(), organization: z.string() })),
  hasClients: z.boolean(),
  roles: z.array(z.object({ role: z.string(), name: z.string(), scope: z.string() })),
  /** Where the user administers, in words: “Leeds + 3 below”; empty for whoever administers nothing. */ scopes:
    z.string(),
  may: z.record(z.string(), z.literal(true)),
});

export async function describeMe(
  c: SignedContext,
  linked: readonly Readonly<{ id: string; organization: string }>[],
): Promise<z.input<typeof me>> {
  const roles = await heldRoles(c);
  const { standing } = c.user;
  return {
    user: {
      id: c.user.id,
      name: c.user.name,
      firstName: c.user.firstName,
      lastName: c.user.lastName,
      email: c.user.email,
      userName: c.user.userName,
      language: c.user.language,
      timeZone: c.user.timeZone,
      idleMinutes: c.user.atDevice ? stayAtDevice.idleMinutes : null,
    },
    organization: {
      id: c.organization.id,
      identifier: c.organization.identifier,
      name: c.organization.name,
      roleModel: c.organization.roleModel,
      // screens are about the organization that is administered
      labels: wordsOf(c.at, c.language),
      features: [...c.organization.features],
      branding: { accent: accentOf(c.organization.settings) },
    },
    standing: standing && { kind: standing.kind, by: standing.by.name, until: standing.until.toISOString() },
    entered: c.entered ? { id: c.entered.id, name: c.entered.name } : null,
    linked: linked.map(({ id, organization }) => ({ id, organization })),
    hasClients: c.server.directory.below(c.organization.id).length > 0,
    roles: roles.map(({ role, name, scope }) => ({ role, name, scope })),
    scopes: roles.find((held) => held.administers)?.scope ?? '',
    may: Object.fromEntries(
      [...c.rules.deeds.keys()].filter((id) => canEver(c.rules, c.actor, id, c.world)).map((id) => [id, true as const]),
    ),
  };
}

/** The colour in the settings of an organization; null when there is none, or what is there is no colour. */
function accentOf(settings: Readonly<Record<string, unknown>>): string | null {
  const found = branding.safeParse(settings);
  return found.success ? found.data.branding.accent : null;
}

const branding = z.object({ branding: z.object({ accent: z.string().regex(/^#[0-9a-f]{6}$/iu) }) });
