import { factsSql, from, type Thing } from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { after, condition } from '../../database/where.ts';
import { titleKey } from '../course.ts';
import { questionBank } from '../privileges.ts';
import type { Question } from '../quizzes/question.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

export type ListedBank = Readonly<{
  thing: Thing;
  title: string;
  titleKey: string;
  questionCount: number;
  version: number;
}>;
export type Bank = ListedBank & Readonly<{ questions: readonly Question[] }>;

type Row = Omit<Bank, 'thing'> & Readonly<{ id: string; organization_id: string; facts: Thing['facts'] }>;

const listed = (now: number) => sql`${condition(factsSql(questionBank, now))}, x.title, x.title_key as "titleKey",
  x.question_count as "questionCount", x.version`;

/** Banks within reach, by title; at most `limit` after a place in that order. */
export async function listBanks(
  tx: Tx,
  granted: Granted<'question-bank.view'>,
  organization: string,
  wanted: Readonly<{ limit: number; after: readonly string[] | null }>,
): Promise<readonly ListedBank[]> {
  const { rows } = await sql<Omit<Row, 'questions'>>`select ${listed(granted.now)} from ${condition(from(questionBank))}
    where x.organization_id = ${organization} and ${condition(granted.filter)}
      and ${wanted.after ? after(['x.title_key', 'x.id'], wanted.after) : sql`true`}
    order by x.title_key, x.id limit ${wanted.limit}`.execute(tx);
  return rows.map(withThing);
}

export async function bankById(tx: Tx, organization: string, id: string, now: number): Promise<Bank | null> {
  const { rows } = await sql<Row>`select ${listed(now)}, x.questions from ${condition(from(questionBank))}
    where x.organization_id = ${organization} and x.id = ${id}`.execute(tx);
  return rows[0] ? withThing(rows[0]) : null;
}

const withThing = <R extends Pick<Row, 'id' | 'organization_id' | 'facts'>>({ organization_id, facts, ...row }: R) => ({
  ...row,
  thing: { kind: questionBank.id, id: row.id, organization: organization_id, facts },
});

export async function insertBank(
  tx: Tx,
  { tenant, organization }: Place,
  bank: Readonly<{ id: string; title: string; owner: string; at: Date }>,
): Promise<void> {
  await sql`insert into question_banks (tenant_id, organization_id, id, title, title_key, owner_id, created_at, updated_at)
    values (${tenant}, ${organization}, ${bank.id}, ${bank.title}, ${titleKey(bank.title)}, ${bank.owner}, ${bank.at}, ${bank.at})`.execute(
    tx,
  );
}

/** Writes a bank; null when somebody changed it since this version. */
export async function updateBank(
  tx: Tx,
  organization: string,
  bank: Readonly<{ id: string; title: string; questions: readonly Question[]; version: number; at: Date }>,
): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`update question_banks
    set title = ${bank.title}, title_key = ${titleKey(bank.title)}, questions = ${JSON.stringify(bank.questions)}::jsonb,
      question_count = ${bank.questions.length}, updated_at = ${bank.at}, version = version + 1
    where organization_id = ${organization} and id = ${bank.id} and version = ${bank.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version ?? null;
}

export async function deleteBank(tx: Tx, organization: string, id: string): Promise<void> {
  await sql`delete from question_banks where organization_id = ${organization} and id = ${id}`.execute(tx);
}
