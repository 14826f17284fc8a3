export type { Credit } from './external.ts';
export { externalTraining, externalTrainings } from './privileges.ts';
export { externalOn, type Imported, insertImported, removeImported, updateImported } from './store-imported.ts';
