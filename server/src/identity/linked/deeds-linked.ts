import { writeEntry } from '../../audit/index.ts';
import type { PublicContext, SignedContext } from '../../context.ts';
import { newSalt } from '../../outside/ids.ts';
import { problems, Refusal } from '../../refusal.ts';
import { type Admitted, admit, note as noted } from '../admission/deeds-admit.ts';
import { proveOneself } from '../factors/deeds-factors.ts';
import { securityOf } from '../factors/store.ts';
import { endSignIns } from '../store.ts';
import { goodFor, most, type Note, note, refused } from './linked.ts';
import { deleteLink, insertLink, linkOf, linksOf, type Side, usePass } from './store.ts';

/** Minutes since one has proven oneself here, before one’s word for the link counts. */
const fresh = { offer: 5, accept: 10 } as const;
const about = 'linked sign-in';

const seal = (c: Pick<PublicContext, 'server'>, written: Note): string =>
  c.server.vault.seal(JSON.stringify(written), about).toString('base64url');

/** Reads what came back. @throws Refusal for what was not sealed here, is of another kind, or took too long. */
function open(c: Pick<PublicContext, 'server' | 'now'>, token: string, what: Note['what']): Note {
  const read = note.safeParse(unsealed(c, token));
  if (!read.success || read.data.what !== what) throw new Refusal(refused['link-ended']);
  if (c.now.getTime() - read.data.issued.getTime() > goodFor[what]) throw new Refusal(refused['link-ended']);
  return read.data;
}

function unsealed({ server }: Pick<PublicContext, 'server'>, token: string): unknown {
  try {
    return JSON.parse(server.vault.open(Buffer.from(token, 'base64url'), about));
  } catch {
    // what this installation did not seal says nothing
    return null;
  }
}

const ownSide = (c: SignedContext): Side => ({
  ...{ tenant: c.organization.tenant, organization: c.organization.id, user: c.actor.id },
});

/** First half: somebody says here, and proves, that they want to be linked with whoever they are elsewhere. */
export async function offerLink(c: SignedContext, password: string | null): Promise<string> {
  await proveOneself(c, password, fresh.offer);
  await demandRoom(c);
  const what = { what: 'offer', link: c.newId(), from: ownSide(c), to: null, issued: c.now, leaves: null } as const;
  return seal(c, what);
}

async function demandRoom(c: SignedContext): Promise<void> {
  if (!c.user.signIn) throw new Refusal(refused['link-not-fresh']);
  if ((await linksOf(c.tx, c.organization.id, c.actor.id)).length >= most) throw new Refusal(refused['links-full']);
}

/** What an offer is about, for the page that asks whether to take it. */
export async function offered(c: SignedContext, token: string): Promise<string> {
  const { from } = open(c, token, 'offer');
  if (from.organization === c.organization.id) throw new Refusal(refused['link-same']);
  return (await c.server.directory.find(c.tx, from.tenant, from.organization, 0))?.name ?? '';
}

/**
 * Second half: they have signed in here as well. INVARIANT: whoever takes an offer has just proven who they are here, by
 * a way of their own: a link never makes another link.
 */
export async function acceptLink(c: SignedContext, token: string): Promise<{ id: string; token: string }> {
  const offer = open(c, token, 'offer');
  const own = ownSide(c);
  if (offer.from.organization === own.organization) throw new Refusal(refused['link-same']);
  await demandRoom(c);
  const { signedInAt } = await securityOf(c.tx, own.organization, own.user, c.user.signIn);
  if (!signedInAt || c.now.getTime() - signedInAt.getTime() > fresh.accept * 60_000)
    throw new Refusal(refused['link-not-fresh']);
  if (!(await insertLink(c.tx, offer.link, own, offer.from, c.now))) throw new Refusal(refused['link-there']);
  await c.happened({ kind: 'sign-in-linked', user: own.user, provider: null, organization: own.organization });
  // where it leads is nothing that those who administer here need to know
  c.audit({ thing: { kind: 'user', id: own.user }, after: { linked: offer.link } });
  return { id: offer.link, token: seal(c, { ...offer, what: 'accepted', to: own, issued: c.now }) };
}

/** Both were said: the half of whoever offered is kept, too. Until then the link leads nowhere. */
export async function completeLink(c: PublicContext, token: string): Promise<void> {
  const { link, from, to } = open(c, token, 'accepted');
  if (!to) throw new Refusal(refused['link-ended']);
  await c.unsafeWithin({ id: from.organization, tenant: from.tenant }, async (tx, happened) => {
    if (!(await insertLink(tx, link, from, to, c.now))) throw new Refusal(refused['link-there']);
    await happened({ kind: 'sign-in-linked', user: from.user, provider: null, organization: from.organization });
    const said = { operation: 'linked-sign-in.complete', user: from.user, outcome: 'done' } as const;
    await noted(tx, at(from), c, { ...said, payload: { after: { linked: link } } });
  });
}
const at = ({ tenant, organization }: Side) => ({ tenant, id: organization });

/** Somebody goes over: what they carry opens the door there once, within a minute. */
export async function passOver(c: SignedContext, id: string): Promise<string> {
  const found = await linkOf(c.tx, c.organization.id, c.actor.id, id);
  if (!found || !c.user.signIn) throw new Refusal(problems['not-found']);
  const leaves = c.user.signIn;
  return seal(c, { what: 'pass', link: found.id, from: ownSide(c), to: found.other, issued: c.now, leaves });
}

/** Comes over: the half that is kept there decides whether the link still stands, and the door what is missing. */
export async function comeOver(c: PublicContext, token: string): Promise<{ admitted: Admitted; organization: string }> {
  const { link, from, to, issued, leaves } = open(c, token, 'pass');
  if (!to) throw new Refusal(refused['link-ended']);
  const admitted = await c.unsafeWithin(at(to), async (tx, happened) => {
    if (!(await usePass(tx, link, { own: to, from, issued }))) throw new Refusal(refused['link-ended']);
    return admit({ tx, happened }, at(to), to.user, { method: 'linked', factors: 1 }, c);
  });
  // the cookie is replaced, so nobody could end the one that is left
  if (admitted.cookie && leaves)
    await c.unsafeWithin(at(from), (tx) => endSignIns(tx, from.organization, from.user, { only: leaves }));
  return { admitted, organization: to.organization };
}

/** Ends a link from this side; the other half goes as well, and is worth nothing by itself. */
export async function endLink(c: SignedContext, id: string): Promise<void> {
  const found = await linkOf(c.tx, c.organization.id, c.actor.id, id);
  if (!found) throw new Refusal(problems['not-found']);
  await deleteLink(c.tx, c.organization.id, c.actor.id, id);
  c.audit({ thing: { kind: 'user', id: c.actor.id }, before: { linked: id } });
  const { tenant, organization, user } = found.other;
  c.afterCommit(() =>
    c.server.connection.transaction({ tenant, organizations: [organization] }, async (tx) => {
      if (!(await deleteLink(tx, organization, user, id))) return;
      await writeEntry(tx, {
        ...{ tenant, organization, id: c.newId(), salt: newSalt(), at: c.now, actor: user, outcome: 'done' },
        ...{ operation: 'linked-sign-in.end', kind: 'user', thing: user, privilege: null, appointment: null },
        ...{ role: null, scope: null, reason: null, address: c.address, payload: { before: { linked: id } } },
      });
    }),
  );
}
