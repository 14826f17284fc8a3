export { department, jobTitle, location, locationLevel, locations } from './privileges.ts';
export {
  departmentNames,
  findLocation,
  insertLocation,
  jobTitleNames,
  listLevels,
  listLocations,
  locationNames,
  locationsBelow,
  type NewLocation,
  readTree,
} from './store.ts';
export { insertLevel } from './levels/store.ts';
export { makeTree } from './tree.ts';
export { placeInScope } from './place.ts';
