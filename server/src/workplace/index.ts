export { department, jobTitle, location, locationLevel, locations } from './privileges.ts';
export {
  departmentNames,
  findLocation,
  insertLocation,
  jobTitleNames,
  listLevels,
  locationsBelow,
  type NewLocation,
  readTree,
  touchTree,
} from './store.ts';
export { listLocations } from './finding/store.ts';
export { idsByWords } from './finding/store-search.ts';
export { insertLevel } from './levels/store.ts';
export { makeTree } from './tree.ts';
export { placeInScope } from './place.ts';
export { ranking } from './deeds-merge.ts';
export { createLocation, editLocation } from './operations.ts';
export { createDepartment, createJobTitle, editDepartment, editJobTitle } from './lists/operations.ts';
export { isZone } from './detail.ts';
