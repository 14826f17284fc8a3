import { json, type XapiAnswer } from './answers.ts';
import { type Asked, demandSelf } from './deeds-documents.ts';
import { type Talk, uuid } from './deeds-statements.ts';
import { Objection } from './objection.ts';
import { findStatement, listStatements, type Sought } from './store.ts';

const most = 500;

/** Statements of the registration: one by its id, or those that were sought, page by page. */
export async function readStatements(talk: Talk, asked: Asked): Promise<XapiAnswer> {
  const { statementId, voidedStatementId } = asked;
  const until = { 'x-experience-api-consistent-through': talk.now.toISOString() };
  const id = statementId ?? voidedStatementId;
  if (id !== undefined) {
    const found = uuid.test(id) ? await findStatement(talk.tx, talk.organization, talk.launch.enrollment.id, id) : null;
    if (!found || found.voided !== (statementId === undefined))
      throw new Objection({ status: 404, code: 'no-such-statement' });
    return json(found.statement, 200, until);
  }
  if (asked['agent'] !== undefined) demandSelf(asked['agent'], talk.publicUrl, talk.launch.learner.id);
  const { id: registration } = talk.launch.enrollment;
  if (asked['registration'] !== undefined && asked['registration'] !== registration)
    throw new Objection({ status: 403, code: 'another-registration' });
  const sought = soughtBy(asked);
  const found = await listStatements(talk.tx, talk.organization, registration, { ...sought, limit: sought.limit + 1 });
  const page = found.slice(0, sought.limit);
  const last = page.at(-1);
  const more = found.length > page.length && last ? moreOf(asked, String(last.position)) : '';
  return json({ statements: page.map(({ statement }) => statement), more }, 200, until);
}

function moreOf(asked: Asked, after: string): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/xapi/statements?${new URLSearchParams({ ...Object.fromEntries(given), after })}`;
}

function soughtBy(asked: Asked): Sought {
  const limit = Number(asked['limit'] ?? 0);
  if (!Number.isInteger(limit) || limit < 0) throw new Objection({ status: 400, code: 'limit-wrong' });
  const after = asked['after'] === undefined ? undefined : Number(asked['after']);
  if (after !== undefined && !Number.isSafeInteger(after)) throw new Objection({ status: 400, code: 'after-wrong' });
  return {
    verb: asked['verb'],
    activity: asked['activity'],
    since: instant(asked['since']),
    until: instant(asked['until']),
    ascending: asked['ascending'] === 'true',
    after,
    limit: limit === 0 ? most : Math.min(limit, most),
  };
}

function instant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const read = new Date(text);
  if (Number.isNaN(read.getTime())) throw new Objection({ status: 400, code: 'instant-unreadable' });
  return read;
}
