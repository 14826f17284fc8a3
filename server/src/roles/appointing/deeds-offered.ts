import type { Anchor, Thing } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { lacking, rulesAt } from '../deeds-appoint.ts';
import { needsClient } from '../reach.ts';
import { sentenceOf } from '../models/sentences.ts';
import { wordAll } from '../words.ts';
import { optionsOf } from './options.ts';

/** What a role can be tied to, as an input names it. */
export const anchorInput = z.strictObject({
  kind: z.enum(['organization', 'location', 'department', 'group', 'course', 'session', 'card-bank', 'customer']),
  id: z.uuid(),
});

/** The same in an address. */
export const anchorInAddress = {
  anchorKind: anchorInput.shape.kind.optional(),
  anchorId: anchorInput.shape.id.optional(),
};
type InAddress = Readonly<{ anchorKind?: Anchor['kind'] | undefined; anchorId?: string | undefined }>;
export const anchorIn = ({ anchorKind: kind, anchorId: id }: InAddress): Anchor | null =>
  kind && id ? { kind, id } : null;

export const offeredRole = z.object({
  role: z.string(),
  name: z.string(),
  /** What it is for. */ sentence: z.string(),
  rank: z.number(),
  kind: z.string(),
  anchor: z.string(),
  /** It is tied to clients by name. */ atClients: z.boolean(),
  /** Switches it can be given with. */ options: z.array(z.object({ id: z.string(), title: z.string() })),
  available: z.boolean(),
  because: z.array(z.string()),
});

/** The roles somebody could be given, there or anywhere, the lowest first, with what keeps the asker from the others. */
export async function offeredTo(
  c: SignedContext,
  thing: Thing,
  at: Anchor | null = null,
): Promise<readonly z.input<typeof offeredRole>[]> {
  const rules = await rulesAt(c, thing.organization);
  const offered = [...rules.roles.values()].filter(
    ({ id, kind }) =>
      kind !== 'learner' && (kind !== 'platform' || c.actor.appointments.some((held) => held.role === id)),
  );
  const items = offered.map((one) => {
    // without a place it is chosen later
    const missing = lacking(c, thing, one, at).filter(({ id }) => at || id !== 'ceiling.anchor');
    return {
      role: one.id,
      name: one.name[c.language],
      sentence: sentenceOf(one)[c.language],
      rank: one.rank,
      kind: one.kind,
      anchor: one.anchor,
      atClients: needsClient(one),
      options: optionsOf(one).map(({ id, title }) => ({ id, title: title[c.language] })),
      available: missing.length === 0,
      because: [...wordAll(missing, c.language, namesOf(c))],
    };
  });
  return items.toSorted((a, b) => a.rank - b.rank);
}

/** How a missing piece of authority names roles and privileges. */
export const namesOf = (c: SignedContext) => ({
  role: (id: string) => c.rules.roles.get(id)?.name[c.language] ?? id,
  privilege: (id: string) => c.rules.deeds.get(id)?.privilege.title[c.language] ?? id,
});
