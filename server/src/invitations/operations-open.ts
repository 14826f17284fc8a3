import { z } from 'zod';
import { operation } from '../operation.ts';
import { accept, opened } from './deeds-accept.ts';
import { acceptance } from './input.ts';

const parameters = { token: 'text' } as const;

export const readOpenInvitation = operation({
  id: 'invitation.view-open',
  does: { en: 'See what an invitation leads to', de: 'Sehen, wohin eine Einladung führt' },
  method: 'GET',
  path: '/api/invitations/open/:token',
  parameters,
  needs: 'public',
  because: 'Whoever is invited has no sign-in yet; the secret in the link is the key.',
  output: z.object({
    organization: z.object({ identifier: z.string(), name: z.string() }),
    invitedBy: z.string(),
    email: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    role: z.string(),
    /** Whoever accepts is known here already and stays the same user. */ isKnown: z.boolean(),
    expiresAt: z.iso.datetime(),
  }),
  rate: 60,
  run: async (c) => {
    const { link, invitation } = await opened(c, c.params['token'] ?? '');
    return c.unsafeWithin(link, async (tx) => {
      const organization = await c.server.directory.find(tx, link.tenant, link.id, invitation.stamp);
      if (!organization) throw new Error('an invitation leads into an organization');
      const { roles } = await c.server.rulesOf(tx, organization);
      return {
        organization: { identifier: organization.identifier, name: organization.name },
        invitedBy: invitation.inviterName,
        email: invitation.email,
        firstName: invitation.firstName,
        lastName: invitation.lastName,
        role: roles.get(invitation.role)?.name[c.language] ?? invitation.role,
        isKnown: invitation.claims !== null,
        expiresAt: invitation.expiresAt.toISOString(),
      };
    });
  },
});

export const acceptInvitation = operation({
  id: 'invitation.accept',
  does: {
    en: 'Accept an invitation: become a user and be signed in',
    de: 'Eine Einladung annehmen: Benutzer werden und angemeldet sein',
  },
  method: 'POST',
  path: '/api/invitations/open/:token/accept',
  parameters,
  needs: 'public',
  because: 'Whoever is invited has no sign-in yet; the secret in the link is the key, once.',
  input: acceptance,
  output: z.null(),
  status: 204,
  rate: 30,
  run: async (c) => {
    const cookie = await accept(c, c.params['token'] ?? '', c.input);
    if (cookie) c.setCookie(cookie);
    return null;
  },
});
