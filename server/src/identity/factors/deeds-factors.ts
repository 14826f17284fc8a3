import QRCode from 'qrcode';
import type { OrganizationFacts, Server, SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { newSharedSecret, newWrittenCode } from '../../outside/ids.ts';
import { Refusal, problems } from '../../refusal.ts';
import { isPassword } from '../../users/index.ts';
import { refused as known } from '../problems.ts';
import { passwordOf } from '../store.ts';
import { addressOf, intervalOf, readCode, refused, setOfCodes } from './codes.ts';
import { keepFactor, replaceCodes, type Security, securityOf, takeFactor, useCode, useInterval } from './store.ts';

type Whose = Readonly<{ organization: OrganizationFacts; user: string; userName: string }>;
type With = Readonly<{ server: Pick<Server, 'vault'>; now: Date; newId: () => string }>;

/** What an app needs to make codes: the secret, as an address, and as a picture of the address. */
export type Shared = Readonly<{ secret: string; address: string; picture: string }>;

const about = (user: string): string => `second factor ${user}`;
const placeOf = ({ organization }: Whose) => ({ tenant: organization.tenant, organization: organization.id });

/** Makes and shows a new secret; it counts once a code made with it was given. */
export async function beginFactor(tx: Tx, whose: Whose, { server, now }: With): Promise<Shared> {
  const secret = newSharedSecret();
  const isKept = await keepFactor(tx, placeOf(whose), whose.user, server.vault.seal(secret, about(whose.user)), now);
  if (!isKept) throw new Refusal(refused['factor-there']);
  const address = addressOf(secret, whose.organization, whose.userName);
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { secret, address, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

/** A first code turns the second factor on and gives the recovery codes, shown once; null when the code is not right. */
export async function confirmFactor(
  tx: Tx,
  whose: Whose,
  typed: string,
  asking: With,
): Promise<readonly string[] | null> {
  const factor = await takeFactor(tx, whose.organization.id, whose.user);
  if (!factor) throw new Refusal(refused['factor-missing']);
  if (factor.confirmedAt) throw new Refusal(refused['factor-there']);
  const code = readCode(typed);
  const interval = code?.kind === 'app' ? asked(factor, whose.user, code.code, asking) : null;
  if (interval === null) return null;
  await useInterval(tx, whose.organization.id, whose.user, { interval, confirmedAt: asking.now });
  return newCodes(tx, whose, asking);
}

/** A new set of recovery codes; the former ones are worth nothing any more. */
export async function newCodes(tx: Tx, whose: Whose, { server, now, newId }: With): Promise<readonly string[]> {
  const codes = Array.from({ length: setOfCodes }, newWrittenCode);
  const kept = codes.map((code) => ({ id: newId(), hash: hashOf(server, whose.user, code.replace('-', '')) }));
  await replaceCodes(tx, placeOf(whose), whose.user, kept, now);
  return codes;
}

/** Whether a code is right, and which kind it was; a code is right once. */
export async function takeCode(
  tx: Tx,
  whose: Pick<Whose, 'organization' | 'user'>,
  typed: string,
  asking: With,
): Promise<'app' | 'recovery' | null> {
  const code = readCode(typed);
  const { organization, user } = whose;
  const factor = code && (await takeFactor(tx, organization.id, user));
  if (!code || !factor?.confirmedAt) return null;
  if (code.kind === 'recovery') {
    const isUsed = await useCode(tx, organization.id, user, hashOf(asking.server, user, code.code), asking.now);
    return isUsed ? 'recovery' : null;
  }
  const interval = asked(factor, user, code.code, asking);
  if (interval === null) return null;
  await useInterval(tx, organization.id, user, { interval, confirmedAt: factor.confirmedAt });
  return 'app';
}

const asked = (
  { secret, lastInterval }: { secret: Buffer; lastInterval: number },
  user: string,
  code: string,
  { server, now }: With,
): number | null => intervalOf(server.vault.open(secret, about(user)), code, now, lastInterval);

const hashOf = (server: With['server'], user: string, code: string): Buffer =>
  server.vault.mac(code, `recovery code ${user}`);

/** Minutes for which a sign-in proves enough, where there is no password to ask for. */
const fresh = 15;

/** Whoever changes how they come in proves once more who they are: by the password, or by having just come in. */
export async function proveOneself(c: SignedContext, password: string | null, minutes = fresh): Promise<Security> {
  const security = await securityOf(c.tx, c.organization.id, c.actor.id, c.user.signIn);
  if (security.hasPassword) {
    const isProven = await isPassword(password ?? '', await passwordOf(c.tx, c.organization.id, c.actor.id));
    if (isProven) return security;
    const { code, says } = known['password-wrong'];
    throw new Refusal(problems.invalid, { errors: [{ field: 'password', code, says }] });
  }
  const age = security.signedInAt && c.now.getTime() - security.signedInAt.getTime();
  if (age === null || age > minutes * 60_000) throw new Refusal(refused['sign-in-anew']);
  return security;
}

/** The refusal of a code, at its field. */
export const wrongCode = (): Refusal => {
  const { code, says } = refused['code-wrong'];
  return new Refusal(problems.invalid, { errors: [{ field: 'code', code, says }] });
};

export const samePassword = (): Refusal => {
  const { code, says } = refused['password-same'];
  return new Refusal(problems.invalid, { errors: [{ field: 'next', code, says }] });
};
