export { type Each, type Entry, writeEntries, writeEntry } from './store.ts';
