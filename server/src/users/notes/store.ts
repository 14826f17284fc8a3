import { sql } from 'kysely';
import type { Tx } from '../../database/connection.ts';

type Whose = Readonly<{ organization: string; user: string }>;

export type Note = Readonly<{
  id: string;
  user: string;
  text: string;
  /** The user reads it, too. */ isShown: boolean;
  writtenAt: Date;
  writtenBy: string;
  /** Empty: the author’s data was erased. */ writtenByName: string;
  editedAt: Date | null;
  version: number;
}>;

const columns = sql`id, user_id as "user", text, is_shown as "isShown", written_at as "writtenAt", written_by as "writtenBy",
  written_by_name as "writtenByName", edited_at as "editedAt", version`;

/** The notes about a user, the newest first. */
export async function notesOn(
  tx: Tx,
  of: Whose,
  wanted: Readonly<{ shownOnly: boolean; before: string | null; limit: number }>,
): Promise<readonly Note[]> {
  const { rows } = await sql<Note>`select ${columns} from user_notes
    where organization_id = ${of.organization} and user_id = ${of.user}
      ${wanted.shownOnly ? sql`and is_shown` : sql``} ${wanted.before ? sql`and id < ${wanted.before}::uuid` : sql``}
    order by id desc limit ${wanted.limit}`.execute(tx);
  return rows;
}

/** A note about a user, kept from changing; null when there is none with this id. */
export async function noteOn(tx: Tx, of: Whose, id: string): Promise<Note | null> {
  const { rows } = await sql<Note>`select ${columns} from user_notes
    where organization_id = ${of.organization} and user_id = ${of.user} and id = ${id}::uuid for update`.execute(tx);
  return rows[0] ?? null;
}

/** Writes a note down; null when the user’s data was erased. */
export async function insertNote(
  tx: Tx,
  of: Whose & Readonly<{ tenant: string }>,
  note: Omit<Note, 'user' | 'editedAt' | 'version'>,
): Promise<Note | null> {
  const { rows } = await sql<Note>`insert into user_notes
      (tenant_id, organization_id, id, user_id, text, is_shown, written_at, written_by, written_by_name)
    select u.tenant_id, u.organization_id, ${note.id}::uuid, u.id, ${note.text}, ${note.isShown}::boolean,
      ${note.writtenAt}::timestamptz, ${note.writtenBy}::uuid, ${note.writtenByName}
    from users u where u.tenant_id = ${of.tenant} and u.organization_id = ${of.organization} and u.id = ${of.user}
      and u.erased_at is null for key share
    returning ${columns}`.execute(tx);
  return rows[0] ?? null;
}

export async function updateNote(
  tx: Tx,
  of: Whose,
  id: string,
  to: Readonly<{ text: string; isShown: boolean; at: Date }>,
): Promise<Note | null> {
  const { rows } = await sql<Note>`update user_notes
    set text = ${to.text}, is_shown = ${to.isShown}, edited_at = ${to.at}, version = version + 1
    where organization_id = ${of.organization} and user_id = ${of.user} and id = ${id}::uuid
    returning ${columns}`.execute(tx);
  return rows[0] ?? null;
}

export async function deleteNote(tx: Tx, of: Whose, id: string): Promise<void> {
  await sql`delete from user_notes
    where organization_id = ${of.organization} and user_id = ${of.user} and id = ${id}::uuid`.execute(tx);
}
