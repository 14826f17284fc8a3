import { type Anchor, type AnchorKind, type Role, type Thing, fits } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { wordsOf } from '../../database/search.ts';
import { idsByWords, listLocations } from '../../workplace/index.ts';
import { lacking, roleNamed } from '../deeds-appoint.ts';
import { needsClient, needsPlace } from '../reach.ts';
import { wordAll } from '../words.ts';
import { kindNamed } from '../appointing/deeds-anchor.ts';
import { anchorInput, namesOf } from '../appointing/deeds-offered.ts';
import { anchorsOf } from './reached.ts';
import { anchorsNamed, usersBelow } from './store.ts';

const standing = { available: z.boolean(), because: z.array(z.string()) };
export const offeredAnchors = z.object({
  /** What it can be tied to; none: it holds wherever it can. */ kinds: z.array(anchorInput.shape.kind),
  /** Where its holder is, whom it follows; null: something is to be named. */ own: z.object(standing).nullable(),
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** What stands above it, the top first. */ above: z.array(z.string()),
      /** Users there and below; null where none are counted. */ users: z.number().nullable(),
      /** Locations right below it. */ children: z.number(),
      ...standing,
    }),
  ),
  more: z.boolean(),
});
type Answer = z.input<typeof offeredAnchors>;

export const anchorQuery = z.object({
  /** One that is left out is no role: 422, once the user is known to be there. */
  role: z.string().max(100).default(''),
  kind: anchorInput.shape.kind.optional(),
  /** Locations right below this one; without it those at the top. */ below: z.uuid().optional(),
  /** Just this one, for its name. */ id: z.uuid().optional(),
  search: z.string().trim().max(200).default(''),
});
type Asked = z.output<typeof anchorQuery>;

const most = 200;
type Row = Pick<Answer['items'][number], 'id' | 'name' | 'above' | 'users' | 'children'>;

/** Where a role could stand for somebody, with what keeps the asker from giving it there. */
export async function anchorsFor(c: SignedContext, thing: Thing, asked: Asked): Promise<Answer> {
  const role = await roleNamed(c, asked.role, thing.organization);
  const kinds = anchorsOf(role);
  const kind = kinds.find((one) => one === asked.kind) ?? kinds[0];
  const rows = kind ? await rowsOf(c, thing, kind, asked) : [];
  return {
    kinds: [...kinds],
    own: fits(role, null) && !needsClient(role) ? stands(c, thing, role, null) : null,
    items: rows.slice(0, most).map((row) => ({
      ...row,
      ...stands(c, thing, role, kind ? { kind, id: row.id } : null),
    })),
    more: rows.length > most,
  };
}

function stands(c: SignedContext, thing: Thing, role: Role, anchor: Anchor | null) {
  const missing = lacking(c, thing, role, anchor);
  const because = [...wordAll(missing, c.language, namesOf(c))];
  // as giving it would say: what covers a place needs one
  const isPlaceless = anchor === null && needsPlace(role) && !thing.facts.place;
  return { available: missing.length === 0 && !isPlaceless, because };
}

async function rowsOf(c: SignedContext, thing: Thing, kind: AnchorKind, asked: Asked): Promise<readonly Row[]> {
  if (kind === 'location') return thing.organization === c.at.id ? locationsOf(c, asked) : [];
  const of = kindNamed(c.rules, kind);
  if (!of) return [];
  const within = c.filter(kind === 'organization' ? 'client.view' : `${kind}.view`);
  const { organization } = thing;
  const rows = await anchorsNamed(c.tx, of, {
    organization,
    within,
    id: asked.id ?? null,
    search: asked.search,
    most: most + 1,
  });
  return rows.map((row) => ({ ...row, above: [], users: null, children: 0 }));
}

async function locationsOf(c: SignedContext, { below, id, search }: Asked): Promise<readonly Row[]> {
  const scope = c.filter('location.view');
  const isSeen = (place: string) =>
    c.check('location.view', { kind: 'location', id: place, organization: c.at.id, facts: { place } }).allowed;
  const words = wordsOf(search);
  const at = { tenant: c.at.tenant, organization: c.at.id };
  const found =
    words.length > 0 ? await idsByWords(c.tx, { at, scope, words, most: most + 1, isSeen }) : id ? [id] : null;
  const which = found ? { ids: found } : below ? { below } : { top: 'of the reach' as const };
  const rows = await listLocations(c.tx, c.at.id, scope, which, { limit: most + 1, after: null });
  const users = await usersBelow(
    c.tx,
    c.at.id,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, users: users.get(row.id) ?? 0, children: row.children },
    above: row.above.filter((one) => isSeen(one.id)).map(({ name }) => name),
  }));
}
