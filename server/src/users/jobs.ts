import { type Job, type JobWork, job } from '../job.ts';
import { check } from './import/jobs-check.ts';
import { commit } from './import/jobs-commit.ts';
import { usersCommit } from './import/jobs-commit-batch.ts';
import { carriedOut, checking, committing } from './import/jobs-run.ts';
import type { Work } from './import/jobs-work.ts';
import { checkUndo, undo } from './import/undo/jobs-undo.ts';
import { users } from './privileges.ts';

const of = (state: Work['state']) => ({ state, about: 'users', needs: users.import }) as const;
const sourceOf = (started: JobWork, key: string) => () => started.server.files.read(key);

export const checkUserImport = job({
  id: 'user-import.check',
  run: (started) => {
    const payload = checking.parse(started.payload);
    return carriedOut(started, payload, of('checking'), (work, found) =>
      check(work, found, sourceOf(started, found.file.key)),
    );
  },
});

export const commitUserImport = job({
  id: 'user-import.commit',
  run: (started) => {
    const payload = committing.parse(started.payload);
    return carriedOut(started, payload, of('committing'), (work, found) =>
      commit(work, found, payload.mode, usersCommit(work, found, sourceOf(started, found.file.key))),
    );
  },
});

export const checkImportUndo = job({
  id: 'user-import.check-undo',
  run: (started) => carriedOut(started, checking.parse(started.payload), of('undo-checking'), checkUndo),
});

export const undoUserImport = job({
  id: 'user-import.undo',
  run: (started) => carriedOut(started, checking.parse(started.payload), of('undoing'), undo),
});

export const userImportJobs: readonly Job[] = [checkUserImport, commitUserImport, checkImportUndo, undoUserImport];
