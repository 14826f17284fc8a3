import type { Missing } from '@ambit/policy';
import { audit, auditEntry, readEntry } from '../../audit/index.ts';
import type { Context } from '../../context.ts';
import { one, operation } from '../../operation.ts';
import { Refusal, problems } from '../../refusal.ts';
import { say } from '../../text.ts';
import { namesOfUsers } from '../editing/store.ts';
import { titleOf } from '../editing/answers.ts';
import { namesOf } from '../store.ts';
import { idsIn, pastDecision, texts, wordBecause, wordFacts, wordMissing } from './answers.ts';
import type { KeptDecision } from './decision.ts';
import { type Recomputed, recompute } from './deeds-recompute.ts';
import type { z } from 'zod';

type Payload = Readonly<{ actor?: string; missing?: readonly Missing[]; decision?: KeptDecision }>;
type Answer = z.input<typeof pastDecision>;

export const readDecision = operation({
  id: 'audit.decision',
  does: {
    en: 'See why something was allowed or refused then, decided once more',
    de: 'Sehen, warum etwas damals erlaubt oder verweigert wurde, noch einmal entschieden',
  },
  method: 'GET',
  path: '/api/audit-entries/:id/decision',
  needs: audit.view,
  on: one(auditEntry),
  output: pastDecision,
  run: async (c): Promise<Answer> => {
    const organization = c.granted.thing?.organization ?? c.at.id;
    const entry = await readEntry(c.tx, organization, c.params['id'] ?? '');
    if (!entry) throw new Refusal(problems['not-found']);
    // the border to what was written as JSON by this product
    const payload = entry.payload as Payload | null;
    const { at, operation: id, outcome } = entry;
    const privilege = c.server.book.privileges.get(entry.privilege ?? '');
    const said = { operation: id, at: at.toISOString(), outcome, actor: payload?.actor ?? null };
    const about = entry.privilege === null ? null : { id: entry.privilege, title: titleOf(c, entry.privilege) };
    if (!payload)
      return { ...nothing, ...said, privilege: about, state: 'emptied', sentence: say(texts.emptied, c.language) };
    const kept = payload.decision;
    if (!kept || !privilege)
      return { ...nothing, ...said, privilege: about, state: 'not-kept', sentence: say(texts.notKept, c.language) };
    const again = await recompute(c, kept, privilege);
    const told = await wordsOf(c, organization, kept, again, payload.missing ?? []);
    const actor = payload.actor ?? say(texts.somebody, c.language);
    const sentence = say(outcome === 'refused' ? texts.refused : texts.allowed, c.language, {
      actor,
      title: titleOf(c, privilege.id),
    });
    return { ...said, ...told, privilege: about, state: 'kept', agrees: agrees(again, outcome, payload), sentence };
  },
});

const nothing = { agrees: null, because: [], roles: [], facts: [] };

/** A refusal by a ceiling is more than the check that is decided once more: there its own reasons count. */
function agrees(
  { roles, explanation }: Recomputed,
  outcome: Answer['outcome'],
  { missing = [] }: Payload,
): boolean | null {
  if (!explanation || roles.some(({ role }) => role === null)) return null;
  if (outcome !== 'refused') return explanation.allowed;
  return !explanation.allowed || missing.length > 0;
}

async function wordsOf(
  c: Context<string>,
  organization: string,
  kept: KeptDecision,
  again: Recomputed,
  missing: readonly Missing[],
): Promise<Pick<Answer, 'because' | 'roles' | 'facts'>> {
  const ids = idsIn(kept);
  const names = new Map([
    ...(await namesOf(c.tx, organization, ids)),
    ...(await namesOfUsers(c.tx, organization, ids)),
  ]);
  const { explanation, roles } = again;
  const notAtHand = roles.some(({ role }) => role === null) ? [say(texts.notAtHand, c.language)] : [];
  const why =
    missing.length > 0 || !explanation?.allowed
      ? wordMissing(c, again, missing.length > 0 ? missing : missingOf(again))
      : wordBecause(c, again, explanation.because, names);
  return {
    because: [
      ...(explanation?.allowed === false && notAtHand.length > 0 && missing.length === 0 ? [] : why),
      ...notAtHand,
    ],
    roles: kept.actor.appointments.flatMap(({ role: id, anchor, from, until }) => {
      const then = roles.find((role) => role.id === id);
      if (!then) return [];
      return {
        role: id,
        name: then.role?.name[c.language] ?? id,
        version: then.version,
        atHand: then.role !== null,
        isSameNow: then.isSameNow,
        anchor: anchor ? (names.get(anchor.id) ?? say(texts.gone, c.language)) : null,
        from: from === null ? null : new Date(from).toISOString(),
        until: until === null ? null : new Date(until).toISOString(),
      };
    }),
    facts: wordFacts(c, kept, names),
  };
}

function missingOf({ explanation }: Recomputed): readonly Missing[] {
  if (!explanation || explanation.allowed) return [];
  if (explanation.missing.length > 0) return explanation.missing;
  return [{ kind: 'authority', id: explanation.why ?? 'nowhere', values: {} }];
}
