/** What imports of other subjects than users are made of: files, rows, states, progress, undoing. */
export { userImport, userImports } from '../privileges.ts';
export {
  changeImport,
  importById,
  insertImport,
  listImports,
  rememberedMapping,
  rememberMapping,
} from '../store-import.ts';
export { canMap, canUndo, demandMode, notNow } from './demands.ts';
export { lineOf, placeOf } from './deeds-import.ts';
export { cancel, goOn } from './deeds-steps.ts';
export { type AnyImport, type Import, type Mode, modes } from './import.ts';
export { commit, type Doing, type Gone } from './jobs-commit.ts';
export { batchesAfter } from './jobs-file.ts';
export { carriedOut, checking, committing } from './jobs-run.ts';
export { inBatch, progress, Superseded, type Work } from './jobs-work.ts';
export { resultHeader, resultRow } from './result.ts';
export { columnOrder, inList, listedImport, orderOf, shownFormat } from './shown.ts';
export {
  finishRows,
  type ImportRow,
  insertRows,
  markDone,
  nextRows,
  type Place,
  placesNamed,
  tally,
} from './store-rows.ts';
export { forgetUndo, keepUndo, undoRows } from './store-undo.ts';
export { bookOf } from './template/template.ts';
export { finish as finishUndo, inBatches } from './undo/jobs-batches.ts';
