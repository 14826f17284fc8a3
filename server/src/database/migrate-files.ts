import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from './embedded/index.ts';

/** One step of the schema: a file of plain SQL, never changed once it was released. */
export type Migration = Readonly<{ number: number; name: string; sha256: string; text: string }>;

export const migrationsFolder = join(import.meta.dirname, 'migrations');

/** Reads `NNNN-name.sql` files in order; a gap or a double number is refused. */
export function readMigrations(folder: string = migrationsFolder): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/u.exec(file) ?? [];
    if (!digits || !name) throw new StartProblem(`The migration ${file} is not named like 0001-first.sql.`);
    if (Number(digits) !== index + 1)
      throw new StartProblem(`The migration ${file} should have the number ${index + 1}.`);
    const text = readFileSync(join(folder, file), 'utf8');
    return { number: index + 1, name, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}

/** Names the database's state that this code cannot work with, and what to do about it. */
export function refuseStrangers(migrations: readonly Migration[], applied: readonly Omit<Migration, 'text'>[]): void {
  for (const row of applied) {
    const known = migrations[row.number - 1];
    if (!known) {
      throw new StartProblem(
        `The database was written by a newer Ambit (its schema has step ${row.number} “${row.name}”, this Ambit ends at ` +
          `${migrations.length}). Start that version or a newer one.`,
      );
    }
    if (known.sha256 !== row.sha256) {
      throw new StartProblem(
        `The migration ${row.number} “${row.name}” was changed after it ran on this database. ` +
          'Install the release of Ambit again, or write a further migration instead of changing an old one.',
      );
    }
  }
}
