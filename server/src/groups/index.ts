export { insertGroup, insertManager, insertMember } from './store.ts';
