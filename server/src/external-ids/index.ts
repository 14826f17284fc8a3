export { dropExternalId, linksOf, moveLinks, moveLinksBack, putExternalId, putLinks } from './store.ts';
export { externalId, sourceName } from './source.ts';
