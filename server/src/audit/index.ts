export { type Entry, writeEntry } from './store.ts';
