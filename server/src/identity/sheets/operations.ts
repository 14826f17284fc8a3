import QRCode from 'qrcode';
import { z } from 'zod';
import { many, operation } from '../../operation.ts';
import { settingsOf } from '../../organizations/index.ts';
import { newSecret } from '../../outside/ids.ts';
import { type FieldError, problems, Refusal } from '../../refusal.ts';
import { user, users } from '../../users/index.ts';
import { admit } from '../admission/deeds-admit.ts';
import { pending, token } from '../admission/shown.ts';
import { hashSecret, readCredential } from '../lookup.ts';
import { refused } from './problems.ts';
import { keepSheets, readers, useSheet } from './store.ts';

const validDays = 30;

export const makeSheets = operation({
  id: 'first-credential.make',
  does: {
    en: 'Make printed sheets with which users sign in for the first time',
    de: 'Blätter zum Drucken machen, mit denen Benutzer sich zum ersten Mal anmelden',
  },
  method: 'POST',
  path: '/api/users/first-credentials',
  needs: users.password,
  on: many(user),
  input: z.strictObject({ users: z.array(z.uuid()).min(1).max(100) }),
  output: z.object({
    expiresAt: z.iso.datetime(),
    organization: z.object({ identifier: z.string(), name: z.string() }),
    items: z
      .array(z.object({ id: z.uuid(), name: z.string(), userName: z.string(), link: z.string(), picture: z.string() }))
      .nullable(),
  }),
  shownOnce: 'items',
  rate: 30,
  run: async (c) => {
    if (!settingsOf(c.at.settings).signIn.methods.includes('password'))
      throw new Refusal(refused['sheet-without-password']);
    const wanted = [...new Set(c.input.users)];
    const found = await readers(c.tx, c.granted.filter, c.at.id, wanted, c.actor.id);
    if (found.length < wanted.length) {
      const { code, says } = refused['sheet-not-for'];
      throw new Refusal(problems.invalid, { errors: [{ field: 'users', code, says } satisfies FieldError] });
    }
    const until = new Date(c.now.getTime() + validDays * 24 * 3600_000);
    const sheets = found.map((one) => ({ ...one, secret: newSecret() }));
    const kept = sheets.map(({ id, secret }) => ({ user: id, hash: hashSecret(secret) }));
    const made = { at: c.now, by: c.actor.id, until };
    await keepSheets(c.tx, { tenant: c.at.tenant, organization: c.at.id }, kept, made);
    for (const { id, name } of found) c.audit({ thing: { kind: 'user', id }, after: { sheet: name } });
    const { origin } = await c.server.addresses.siteOf(c.tx, c.at.id);
    const items = await Promise.all(
      sheets.map(async ({ secret, ...one }) => {
        // behind the hash, so that the secret stands in no log of a server
        const link = `${origin}/first#${c.at.id}.${secret}`;
        const svg = await QRCode.toString(link, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
        return { ...one, link, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
      }),
    );
    const { identifier, name } = c.at;
    return { expiresAt: until.toISOString(), organization: { identifier, name }, items };
  },
});

export const signInBySheet = operation({
  id: 'sign-in.create-by-sheet',
  does: { en: 'Sign in with a printed sheet, once', de: 'Sich mit einem gedruckten Blatt anmelden, einmal' },
  method: 'POST',
  path: '/api/sign-ins/sheet',
  needs: 'public',
  because: 'Whoever holds the sheet has no password yet; its secret is the key, once, for 30 days.',
  input: z.strictObject({ token }),
  output: z.object({ organization: z.object({ identifier: z.string(), name: z.string() }), pending }),
  status: 201,
  rate: 30,
  run: async (c) => {
    const read = readCredential(c.input.token, 'token');
    const tenant = read && (await c.server.directory.tenantOf(read.organization));
    if (!read || !tenant) throw new Refusal(refused['sheet-ended']);
    const at = { id: read.organization, tenant };
    const admitted = await c.unsafeWithin(at, async (tx, happened) => {
      const whose = await useSheet(tx, at.id, read.hash, c.now);
      return whose && admit({ tx, happened }, at, whose, { method: 'sheet', factors: 1 }, c);
    });
    const organization = c.server.directory.known(at.id);
    if (!admitted || !organization) throw new Refusal(refused['sheet-ended']);
    if (admitted.cookie) c.setCookie(admitted.cookie);
    return {
      organization: { identifier: organization.identifier, name: organization.name },
      pending: admitted.pending && { ...admitted.pending, steps: [...admitted.pending.steps] },
    };
  },
});
