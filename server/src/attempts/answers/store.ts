import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

export type AnsweredQuestion = Readonly<{
  identifier: string | null;
  type: string | null;
  question: string | null;
  answer: string | null;
  right: readonly string[];
  result: string | null;
  points: string | null;
}>;

export type AnsweredSection = Readonly<{ identifier: string | null; title: string | null; score: string | null }>;

export type AnsweredAttempt = Readonly<{
  id: string;
  title: string;
  number: number;
  /** 0..1 */ score: number | null;
  success: 'unknown' | 'passed' | 'failed';
  startedAt: Date;
  endedAt: Date | null;
  sections: readonly AnsweredSection[];
  answers: readonly AnsweredQuestion[];
}>;

const ofAttempt = (alias: string) => sql`${sql.ref(alias)}.tenant_id = a.tenant_id
  and ${sql.ref(alias)}.organization_id = a.organization_id and ${sql.ref(alias)}.attempt_id = a.id`;

/** Sections and answers of the attempt under the alias a. */
export const answersIn = sql`(select coalesce(jsonb_agg(jsonb_build_object('identifier', o.identifier, 'title', o.description, 'score', o.score)
    order by o.position), '[]') from attempt_objectives o where ${ofAttempt('o')}) as sections,
  (select coalesce(jsonb_agg(jsonb_build_object('identifier', n.identifier, 'type', n.type, 'question', n.description,
    'answer', n.response, 'right', n.correct, 'result', n.result, 'points', n.weighting) order by n.position), '[]')
    from attempt_interactions n where ${ofAttempt('n')}) as answers`;

/** The attempts of an enrollment with every question and its answer, the newest first. */
export async function answersOf(
  tx: Tx,
  organization: string,
  enrollment: string,
  limit: number,
): Promise<readonly AnsweredAttempt[]> {
  const { rows } = await sql<AnsweredAttempt>`select a.id, i.title, a.number, a.score, a.success,
      a.started_at as "startedAt", a.ended_at as "endedAt", ${answersIn}
    from attempts a join items i on i.tenant_id = a.tenant_id and i.organization_id = a.organization_id and i.id = a.item_id
    where a.organization_id = ${organization} and a.enrollment_id = ${enrollment}
    order by a.started_at desc, a.id desc limit ${limit}`.execute(tx);
  return rows;
}

export type OwnResult = Readonly<{
  id: string;
  title: string;
  number: number;
  /** 0..1 */ score: number | null;
  completion: 'unknown' | 'incomplete' | 'completed';
  success: 'unknown' | 'passed' | 'failed';
  startedAt: Date;
  endedAt: Date | null;
  kind: string;
  content: unknown;
  /** What the attempt keeps of an item made in the product itself. */ state: unknown;
}>;

/** An attempt with what its item holds. */
export async function ownResult(tx: Tx, organization: string, id: string): Promise<OwnResult | null> {
  const { rows } = await sql<OwnResult>`select a.id, i.title, a.number, a.score, a.completion, a.success,
      a.started_at as "startedAt", a.ended_at as "endedAt", i.kind, h.content, a.run_time -> 'own' -> 'state' as state
    from attempts a join items i on i.tenant_id = a.tenant_id and i.organization_id = a.organization_id and i.id = a.item_id
    left join item_contents h on h.tenant_id = a.tenant_id and h.organization_id = a.organization_id and h.item_id = a.item_id
    where a.organization_id = ${organization} and a.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
