import { type Job, job } from '../job.ts';
import { imports } from '../users/index.ts';
import type { Options } from './deeds-history.ts';
import { check } from './jobs-check.ts';
import { historyCommit } from './jobs-commit.ts';
import type { HistoryField } from './rows/fields.ts';
import { checkUndo, undo } from './undo/jobs-undo.ts';

const of = (state: imports.Work['state']) => ({ state, about: 'history', needs: imports.userImports.run }) as const;

export const checkHistory = job({
  id: 'history-import.check',
  run: (started) =>
    imports.carriedOut<HistoryField, Options>(
      started,
      imports.checking.parse(started.payload),
      of('checking'),
      (work, found) => check(work, found, () => started.server.files.read(found.file.key)),
    ),
});

export const commitHistory = job({
  id: 'history-import.commit',
  run: (started) => {
    const payload = imports.committing.parse(started.payload);
    return imports.carriedOut<HistoryField, Options>(started, payload, of('committing'), (work, found) =>
      imports.commit(work, found, payload.mode, historyCommit(work, found)),
    );
  },
});

export const checkHistoryUndo = job({
  id: 'history-import.check-undo',
  run: (started) =>
    imports.carriedOut<HistoryField, Options>(
      started,
      imports.checking.parse(started.payload),
      of('undo-checking'),
      checkUndo,
    ),
});

export const undoHistory = job({
  id: 'history-import.undo',
  run: (started) =>
    imports.carriedOut<HistoryField, Options>(started, imports.checking.parse(started.payload), of('undoing'), undo),
});

export const historyJobs: readonly Job[] = [checkHistory, commitHistory, checkHistoryUndo, undoHistory];
