import { z } from 'zod';
import { deedsByRoles } from '../../audit/index.ts';
import type { Context } from '../../context.ts';
import { cursorOf, listOf, readCursor } from '../../http/page.ts';
import { operation, would } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { difference, differences, titleOf } from '../editing/answers.ts';
import { type Judged, type Standing, asProposed, judge, standing } from '../editing/deeds-save.ts';
import { byRole, changedRole } from '../editing/input.ts';
import { refused } from '../editing/problems.ts';
import { role, roles } from '../privileges.ts';
import { type Holders, changedRoles, effectOf, narrowed } from './effect.ts';
import { keptIn, wouldBeRefused } from './past-deeds.ts';
import { groupsOfHolders, holdersIn, namesSeen } from './store.ts';

const ofOrganization = would(role, () => ({}));
const days = 30;
/** Deeds that are decided once more at most, the newest first. */
const mostDeeds = 10_000;

export const previewRole = operation({
  id: 'role.preview',
  does: {
    en: 'See who would gain and lose what if a role were saved like this',
    de: 'Sehen, wer was bekäme und verlöre, wenn eine Rolle so gespeichert würde',
  },
  method: 'POST',
  path: '/api/roles/:role/preview',
  parameters: byRole,
  needs: roles.edit,
  on: ofOrganization,
  quiet: true,
  input: changedRole,
  output: z.object({
    errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })),
    added: z.array(z.object({ privilege: z.string(), by: z.string() })),
    rank: z.object({ before: z.number(), after: z.number() }),
    cells: z.array(difference),
    /** Users who gain or lose anything at all. */ gains: z.number(),
    loses: z.number(),
    privileges: z.array(z.object({ privilege: z.string(), title: z.string(), gains: z.number(), loses: z.number() })),
    /** What was really done in the last 30 days and would have been refused. */ refused: z.object({
      count: z.number(),
      /** Whether every such deed was looked at; else the newest only. */ complete: z.boolean(),
      items: z.array(
        z.object({
          entry: z.uuid(),
          at: z.iso.datetime(),
          operation: z.string(),
          privilege: z.string(),
          title: z.string(),
          /** Null where the asker may not see who it was. */ actor: z
            .object({ id: z.uuid(), name: z.string() })
            .nullable(),
          thing: z.object({ kind: z.string(), id: z.uuid().nullable() }),
        }),
      ),
    }),
  }),
  run: async (c) => {
    const { was, judged, groups } = await tried(c);
    const effects = effectOf(was.rules, judged.after, groups, learnerOf(c));
    const count = (of: 'gaining' | 'losing') => {
      const keys = new Set(effects.flatMap((one) => one[of]));
      return groups.reduce((sum, one) => sum + (keys.has(`${one.role}|${one.others}`) ? one.count : 0), 0);
    };
    const before = was.role;
    const after = judged.after.roles.get(was.id) ?? before;
    return {
      errors: judged.errors.map(({ field, code, says, values }) => ({
        field,
        code,
        detail: say(says, c.language, values),
      })),
      added: judged.added.map(({ privilege, by }) => ({ privilege, by })),
      rank: { before: before?.rank ?? 0, after: after?.rank ?? 0 },
      cells: differences(c, before, after),
      gains: count('gaining'),
      loses: count('losing'),
      privileges: effects.map(({ privilege, gains, loses }) => ({
        privilege,
        title: titleOf(c, privilege),
        gains,
        loses,
      })),
      refused: await pastDeeds(c, was, judged),
    };
  },
});

export const previewPeople = operation({
  id: 'role.preview-people',
  does: {
    en: 'See by name who would gain or lose a privilege',
    de: 'Namentlich sehen, wer ein Recht bekäme oder verlöre',
  },
  method: 'POST',
  path: '/api/roles/:role/preview/people',
  parameters: byRole,
  needs: roles.edit,
  on: ofOrganization,
  quiet: true,
  input: changedRole.extend({
    privilege: z.string().max(100),
    change: z.enum(['gains', 'loses']),
    limit: z.number().int().min(1).max(200).default(50),
    after: z.string().max(500).optional(),
  }),
  output: listOf(z.object({ id: z.uuid(), name: z.string(), role: z.string() })),
  run: async (c) => {
    const { privilege, change, limit, after: place } = c.input;
    const { was, judged, groups } = await tried(c);
    const effects = effectOf(was.rules, judged.after, groups, learnerOf(c));
    const found = effects.find((one) => one.privilege === privilege);
    const keys = (change === 'gains' ? found?.gaining : found?.losing) ?? [];
    const asked = {
      organization: c.at.id,
      roles: changedRoles(was.rules, judged.after),
      learner: learnerOf(c),
      now: c.now,
    };
    const rows = await holdersIn(c.tx, asked, keys, c.filter('user.view'), limit + 1, readCursor(place, 2));
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(({ id, name, role: held }) => ({ id, name, role: held })),
      after: rows.length > limit && last ? cursorOf([last.nameKey, last.id]) : null,
    };
  },
});

type Preview = Context<'role.edit', z.output<typeof changedRole>>;

/** The role as it would be, and its holders by what else they hold. */
async function tried(c: Preview): Promise<{ was: Standing; judged: Judged; groups: readonly Holders[] }> {
  const was = await standing(c);
  if (!was.role) throw new Refusal(refused['role-retired']);
  if (was.role.twinOf !== undefined)
    throw new Refusal(refused['twin-worked-out'], { values: { role: was.role.twinOf } });
  const { name = was.role.name.en, rank = was.role.rank, cells = was.role.cells } = c.input;
  const judged = await judge(c, roles.edit, was, { ...asProposed(c, was, was.role), name, rank, cells }, 'saved');
  const asked = {
    organization: c.at.id,
    roles: changedRoles(was.rules, judged.after),
    learner: learnerOf(c),
    now: c.now,
  };
  const groups = asked.roles.length > 0 ? await groupsOfHolders(c.tx, asked) : [];
  return { was, judged, groups };
}

async function pastDeeds(c: Preview, { rules: before }: Standing, { after }: Judged) {
  const deeds = await deedsByRoles(c.tx, [c.at.id, ...c.server.directory.below(c.at.id)], {
    roles: changedRoles(before, after),
    privileges: narrowed(before, after),
    since: new Date(c.now.getTime() - days * 24 * 3600_000),
    limit: mostDeeds,
  });
  const { privileges } = c.server.book;
  const found = deeds.filter((deed) => wouldBeRefused(deed, privileges, before, after, c.at.id));
  const first = found.slice(0, 50);
  const actors = [...new Set(first.flatMap(({ actor }) => actor ?? []))];
  const names =
    actors.length > 0 ? await namesSeen(c.tx, c.at.id, actors, c.filter('user.view')) : new Map<string, string>();
  return {
    count: found.length,
    complete: deeds.length < mostDeeds,
    items: first.map((deed) => {
      const { id: entry, at, actor, operation: did, privilege, kind } = deed;
      const thing = keptIn(deed)?.thing ?? null;
      const name = actor === null ? undefined : names.get(actor);
      return {
        entry,
        at: at.toISOString(),
        operation: did,
        privilege,
        title: titleOf(c, privilege),
        actor: actor !== null && name !== undefined ? { id: actor, name } : null,
        thing: { kind: kind ?? '', id: thing && c.sees(thing) ? thing.id : null },
      };
    }),
  };
}

const learnerOf = (c: Preview): string => c.server.book.learnerOf(c.at.roleModel);
