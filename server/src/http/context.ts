import { type Thing, check, filter } from '@ambit/policy';
import type { Change, SignedContext, SignedUser } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { type Happening, tell } from '../events.ts';
import { newId } from '../outside/ids.ts';
import { wordsOf } from '../roles/index.ts';
import { type Language, languageOf } from '../text.ts';
import { type Asker, isVisible, notFound } from './decide.ts';
import { NotAllowed } from './not-allowed.ts';
import type { Answered, Asked } from './request.ts';
import type { Running } from './running.ts';
import type { Seat } from './seat.ts';

/** What is gathered while a handler runs. */
export type Gathered = {
  changes: Change[];
  after: (() => Promise<void> | void)[];
  cookie?: string | null;
  device?: string | null;
};

type Parts = Readonly<{
  running: Running;
  tx: Tx;
  seat: Seat;
  asked: Asked;
  now: Date;
  input: unknown;
  query: unknown;
  gathered: Gathered;
}>;

/** The context a handler gets; `again` is added by whoever can run it again. */
export function makeContext(parts: Parts): Omit<SignedContext, 'again'> {
  const { running, tx, seat, asked, now, gathered } = parts;
  const { known, authority, at } = seat;
  const { actor, rules, world } = authority;
  const asker: Asker = authority;
  const language = languageFor(asked, known.language);
  const afterCommit = (work: () => Promise<void> | void) => void gathered.after.push(work);
  const { server } = running;
  const happening: Happening = { tx, now, newId, afterCommit, server, tenant: seat.tenant, actorId: actor.id };
  return {
    tx,
    now,
    newId,
    actor,
    rules,
    world,
    at,
    entered:
      known.entered && known.entered !== authority.organization.id
        ? (server.directory.known(known.entered) ?? null)
        : null,
    organization: authority.organization,
    user: userOf(known, seat.standing),
    language,
    own: () => wordsOf(at, language),
    site: asked.site,
    address: asked.address,
    device: asked.device,
    registered: asked.registered,
    signal: asked.signal,
    input: parts.input,
    query: parts.query,
    params: asked.params,
    upload: asked.upload,
    server,
    setCookie: (value) => void (gathered.cookie = value),
    setDevice: (value) => void (gathered.device = value),
    afterCommit,
    audit: (change) => void gathered.changes.push(change),
    happened: (event) => tell(running.listeners, event, happening),
    sees: (thing) => isVisible(asker, running.views, thing),
    check: (privilege, thing) => check(rules, actor, privilege, thing, world),
    filter: (privilege) => filter(rules, actor, privilege, world),
    refuse(privilege, thing, missing): never {
      throw new NotAllowed({ privilege, thing, decision: { allowed: false, why: 'requirement', missing }, seat });
    },
    async demand(privilege, thing: Thing) {
      const decision = check(rules, actor, privilege, thing, world);
      if (decision.allowed) return;
      if (thing.id !== null && !isVisible(asker, running.views, thing)) throw notFound();
      throw new NotAllowed({ privilege, thing, decision, seat });
    },
  };
}

const userOf = (known: Seat['known'], standing: Seat['standing']): SignedUser => ({
  id: known.user,
  name: `${known.firstName} ${known.lastName}`,
  firstName: known.firstName,
  lastName: known.lastName,
  email: known.email,
  userName: known.userName,
  language: languageOf(known.language),
  timeZone: known.timeZone,
  signIn: known.signIn,
  atDevice: known.atDevice,
  standing,
});

/** The user's own language rules; before it is known, what the browser asks for. */
export const languageFor = (asked: Asked, own?: string): Language => asked.language ?? languageOf(own);

/** What is answered, with the cookies that were set meanwhile. */
export const withCookies = (answered: Answered, { cookie, device }: Gathered): Answered => ({
  ...answered,
  ...(cookie !== undefined && { cookie }),
  ...(device !== undefined && { deviceCookie: device }),
});
