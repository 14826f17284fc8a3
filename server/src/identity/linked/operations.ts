import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { pending } from '../admission/shown.ts';
import { proof } from '../factors/input.ts';
import { acceptLink, comeOver, completeLink, endLink, offered, offerLink, passOver } from './deeds-linked.ts';
import { refused } from './linked.ts';
import { linksOf } from './store.ts';

/** What is carried from one organization to the other. */
const token = z.string().min(1).max(2000);
const carried = z.object({ token: token.nullable() });
const own = 'It is about oneself.';

export const listMyLinks = operation({
  id: 'linked-sign-in.list-own',
  does: {
    en: 'See in which other organizations I am linked',
    de: 'Sehen, mit welchen anderen Organisationen ich verknüpft bin',
  },
  method: 'GET',
  path: '/api/my/linked-sign-ins',
  needs: 'signed in',
  because: own,
  output: z.object({
    items: z.array(
      z.object({ id: z.uuid(), organization: z.string(), identifier: z.string(), linkedAt: z.iso.datetime() }),
    ),
  }),
  run: async (c) => {
    const items = await linksOf(c.tx, c.organization.id, c.actor.id);
    return { items: items.map((link) => ({ ...link, linkedAt: link.linkedAt.toISOString() })) };
  },
});

export const offerMyLink = operation({
  id: 'linked-sign-in.offer',
  does: {
    en: 'Begin to link whoever I am in another organization',
    de: 'Beginnen, mich mit dem zu verknüpfen, der ich in einer anderen Organisation bin',
  },
  method: 'POST',
  path: '/api/my/linked-sign-ins/offers',
  needs: 'signed in',
  because: 'It is about oneself, and the password is asked for.',
  input: z.strictObject(proof),
  output: carried,
  shownOnce: 'token',
  quiet: true,
  rate: 20,
  run: async (c) => ({ token: await offerLink(c, c.input.password) }),
});

export const readOffer = operation({
  id: 'linked-sign-in.read-offer',
  does: {
    en: 'See with which organization a link was begun',
    de: 'Sehen, mit welcher Organisation verknüpft werden soll',
  },
  method: 'POST',
  path: '/api/my/linked-sign-ins/offers/read',
  needs: 'signed in',
  because: 'It is about oneself; what is asked about was sealed by this installation.',
  input: z.strictObject({ token }),
  output: z.object({ organization: z.string() }),
  quiet: true,
  rate: 60,
  run: async (c) => ({ organization: await offered(c, c.input.token) }),
});

export const acceptMyLink = operation({
  id: 'linked-sign-in.accept',
  does: { en: 'Link myself with whoever began it', de: 'Mich mit dem verknüpfen, der es begonnen hat' },
  method: 'POST',
  path: '/api/my/linked-sign-ins',
  needs: 'signed in',
  because: 'It is about oneself, right after signing in.',
  input: z.strictObject({ token }),
  /** The link is whole once this was given to `linked-sign-in.complete`. */
  output: carried.extend({ id: z.uuid() }),
  shownOnce: 'token',
  status: 201,
  rate: 20,
  run: (c) => acceptLink(c, c.input.token),
});

export const completeLinking = operation({
  id: 'linked-sign-in.complete',
  does: {
    en: 'Finish a link that both users have agreed to',
    de: 'Eine Verknüpfung abschließen, der beide Benutzer zugestimmt haben',
  },
  method: 'POST',
  path: '/api/linked-sign-ins',
  needs: 'public',
  because: 'What it is given says, sealed by this installation, that both have proven who they are.',
  input: z.strictObject({ token }),
  output: z.null(),
  status: 204,
  rate: 20,
  run: async (c) => {
    await completeLink(c, c.input.token);
    return null;
  },
});

export const endMyLink = operation({
  id: 'linked-sign-in.end',
  does: { en: 'End a link with another organization', de: 'Eine Verknüpfung mit einer anderen Organisation beenden' },
  method: 'DELETE',
  path: '/api/my/linked-sign-ins/:id',
  needs: 'signed in',
  because: own,
  output: z.null(),
  status: 204,
  run: async (c) => {
    await endLink(c, c.params['id'] ?? '');
    return null;
  },
});

export const passToOther = operation({
  id: 'linked-sign-in.pass',
  does: { en: 'Go over to another organization of mine', de: 'In eine andere meiner Organisationen hinübergehen' },
  method: 'POST',
  path: '/api/my/linked-sign-ins/:id/pass',
  needs: 'signed in',
  because: own,
  output: carried,
  shownOnce: 'token',
  quiet: true,
  rate: 60,
  run: async (c) => ({ token: await passOver(c, c.params['id'] ?? '') }),
});

export const signInByLink = operation({
  id: 'sign-in.create-by-link',
  does: { en: 'Sign in by a link from another organization', de: 'Sich über eine Verknüpfung anmelden' },
  method: 'POST',
  path: '/api/sign-ins/linked',
  needs: 'public',
  because: 'What it is given was sealed a moment ago for whoever is signed in elsewhere, and is good once.',
  input: z.strictObject({ token }),
  output: z.object({ organization: z.object({ identifier: z.string(), name: z.string() }), pending }),
  status: 201,
  rate: 60,
  run: async (c) => {
    const { admitted, organization: id } = await comeOver(c, c.input.token);
    const organization = c.server.directory.known(id);
    if (!organization) throw new Refusal(refused['link-ended']);
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return {
      organization: { identifier: organization.identifier, name: organization.name },
      pending: admitted.pending && { ...admitted.pending, steps: [...admitted.pending.steps] },
    };
  },
});
