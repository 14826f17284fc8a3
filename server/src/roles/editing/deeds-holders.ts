import type { Role, Rules, Thing } from '@ambit/policy';
import type { SignedContext } from '../../context.ts';
import type { FieldError } from '../../refusal.ts';
import { lacking } from '../deeds-appoint.ts';
import { scopeTexts } from '../deeds-explained.ts';
import { fieldError, refused } from './problems.ts';
import { type HolderPlace, placesOfHolders } from './store.ts';
import { widenedCells } from './table.ts';

/**
 * Widening a role gives every holder more, each where they stand: what the editor could not give there is refused.
 * INVARIANT: saving a role hands out no more than giving it anew to each of its holders would.
 */
export async function beyondForHolders(c: SignedContext, before: Rules, after: Rules): Promise<readonly FieldError[]> {
  const widened = new Map<string, Role>();
  for (const [id, role] of after.roles) {
    const was = before.roles.get(id) ?? null;
    const cells = was === role ? {} : widenedCells(was, role);
    if (Object.keys(cells).length > 0) widened.set(id, { ...role, cells });
  }
  if (widened.size === 0) return [];
  const learner = c.server.book.learnerOf(c.at.roleModel);
  const places = await placesOfHolders(c.tx, c.at.id, [...widened.keys()], learner, c.now);
  const beyond = new Map<string, string>();
  for (const place of places) {
    const role = widened.get(place.role);
    if (!role) continue;
    for (const { id, values } of lacking(c, holderAt(c, place), role, place.anchor))
      if (id === 'ceiling.beyond') beyond.set(String(values['privilege']), String(values['scope']));
  }
  return [...beyond].map(([id, scope]) =>
    fieldError(refused['cell-beyond-for-holders'], `cells.${id}`, {
      privilege: c.server.book.privileges.get(id)?.title[c.language] ?? id,
      scope: scopeTexts[scope]?.[c.language] ?? scope,
    }),
  );
}

/** Somebody who holds the role there: nothing else of them is asked. */
const holderAt = (c: SignedContext, { place, department }: HolderPlace): Thing => ({
  kind: 'user',
  id: null,
  organization: c.at.id,
  facts: { user: null, place, department, managers: [], groups: [], buyers: [], roles: [] },
});
