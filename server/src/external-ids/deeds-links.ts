import { createHash } from 'node:crypto';
import type { Kind, Privilege } from '@ambit/policy';
import type { Context } from '../context.ts';
import { type Loaded, load } from '../database/things.ts';
import type { Operation } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';
import { externalId, refused, sourceName } from './source.ts';
import { type At, dropLink, type Link, linkBy, type LinkKind, putExternalId, rememberTold } from './store.ts';

/** A kind of thing that other systems may name: what adding and changing it are. */
export type Linked<K extends LinkKind> = Readonly<{
  kind: Kind<K>;
  edit: Operation;
  /** Absent: such a thing is not added by a request alone. */ create?: Operation;
  privileges: Readonly<{ view: Privilege<string, K>; edit: Privilege<string, K> }>;
  /** What is said of somebody new only. */ onlyNew: readonly string[];
}>;

type Asked = Readonly<{ at: At; externalId: string }>;

/** What the address says. */
export function asked(c: Context<string>): Asked {
  const source = sourceOf(c.params['source']);
  const id = externalId.safeParse(c.params['externalId']);
  if (source === null || !id.success) throw new Refusal(refused['source-name']);
  return { at: { tenant: c.at.tenant, organization: c.at.id, source }, externalId: id.data };
}

// SCIM names things under the id of its service user: such links can be read and ended, too
const sourceOf = (text: string | undefined): string | null => {
  const read = sourceName.safeParse(text);
  return read.success ? read.data : null;
};

type Body = Readonly<Record<string, unknown>>;
type Put = Readonly<{ id: string; isNew: boolean; isChanged: boolean; version: number }>;

/** Adds what nobody named so far, or changes what is named; what was said before, word for word, changes nothing. */
export async function put<K extends LinkKind>(c: Context<string>, of: Linked<K>, body: Body): Promise<Put> {
  const { at, externalId: name } = asked(c);
  const { id: named, ...told } = body;
  const held = await linkBy(c.tx, at, of.kind.id, name, true);
  const there = held && (await load(c.tx, of.kind, held.thing, true, c.world.now));
  if (held && !there) await dropLink(c.tx, at, of.kind.id, name);
  if (held && there && typeof named === 'string' && named !== held.thing) throw new Refusal(refused['names-another']);
  const id = there ? (held?.thing ?? '') : typeof named === 'string' ? named : null;
  const hash = hashOf(told);
  if (there && held && isTold(held, there, hash)) {
    if (!c.sees(there.thing)) throw new Refusal(problems['not-found']);
    return { id: held.thing, isNew: false, isChanged: false, version: there.version };
  }
  const made = id === null ? await add(c, of, told) : id;
  const isLinked = there !== null;
  if (id !== null) await change(c, of, id, told);
  if (!isLinked && !(await putExternalId(c.tx, at, of.kind.id, made, name)))
    throw new Refusal(problems['changed-meanwhile']);
  const now = await load(c.tx, of.kind, made, true, c.world.now);
  if (!now) throw new Refusal(problems['not-found']);
  await rememberTold(c.tx, at, of.kind.id, name, { hash, version: now.version });
  return { id: made, isNew: id === null, isChanged: true, version: now.version };
}

async function add<K extends LinkKind>(c: Context<string>, { create }: Linked<K>, told: Body): Promise<string> {
  if (!create) throw new Refusal(refused['link-only']);
  // the border: whatever is added answers with its id
  return ((await c.instead(create, { body: told })) as Readonly<{ id: string }>).id;
}

async function change<K extends LinkKind>(c: Context<string>, of: Linked<K>, id: string, told: Body): Promise<void> {
  const body = Object.fromEntries(Object.entries(told).filter(([field]) => !of.onlyNew.includes(field)));
  if (Object.keys(body).length > 0) {
    await c.instead(of.edit, { params: { id }, body });
    return;
  }
  const found = await load(c.tx, of.kind, id, true, c.world.now);
  if (!found) throw new Refusal(problems['not-found']);
  await c.demand(of.privileges.edit, found.thing);
}

/** What an external id names, for whoever sees it. */
export async function linked<K extends LinkKind>(
  c: Context<string>,
  of: Linked<K>,
): Promise<Asked & Readonly<{ link: Link; there: Loaded }>> {
  const { at, externalId: name } = asked(c);
  const link = await linkBy(c.tx, at, of.kind.id, name);
  const there = link && (await load(c.tx, of.kind, link.thing, false, c.world.now));
  if (!link || !there || !c.sees(there.thing)) throw new Refusal(problems['not-found']);
  return { at, externalId: name, link, there };
}

export async function unlink<K extends LinkKind>(c: Context<string>, of: Linked<K>): Promise<void> {
  const { at, externalId: name, link, there } = await linked(c, of);
  await c.demand(of.privileges.edit, there.thing);
  await dropLink(c.tx, at, of.kind.id, name);
  c.audit({ thing: { kind: of.kind.id, id: link.thing }, before: { source: at.source, externalId: name } });
}

const isTold = ({ toldHash, toldVersion }: Link, { version }: Loaded, hash: Buffer): boolean =>
  toldHash !== null && toldVersion === version && toldHash.equals(hash);

/** The same said in another order is the same. */
const hashOf = (told: Body): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(told).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest();
