export { begin } from './deeds-begin.ts';
export type { BulkDeed } from './bulk.ts';
