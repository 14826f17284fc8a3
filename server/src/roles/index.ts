export { addByPurchase, type Purchased } from './appointing/deeds-purchase.ts';
export { administratorsOf } from './appointing/deeds-administrators.ts';
export { anchorIn, anchorInAddress, anchorInput, namesOf, offeredRole, offeredTo } from './appointing/deeds-offered.ts';
export { endResting } from './appointing/deeds-resting.ts';
export { lockOrganization } from './appointing/store.ts';
export { optionsOf } from './appointing/options.ts';
export {
  appoint,
  demandGivable,
  endAll,
  endOne,
  heldBy,
  lacking,
  lackingToEnd,
  broughtAlong,
  refuseLastAdministrator,
  roleNamed,
  rulesAt,
} from './deeds-appoint.ts';
export { type Authorities, type Authority, type Ground, makeAuthorities } from './kept-authority.ts';
export { explained, type Explained, scopeTexts } from './deeds-explained.ts';
export { roleListens } from './listens.ts';
export { operatorRole, roleModels } from './models/index.ts';
export { wordsOf } from './models/labels.ts';
export { appointments, role, user } from './privileges.ts';
export { heldRoles } from './deeds-held.ts';
export { beyondReach, needsPlace, reachOf } from './reach.ts';
export { makeRuleBook, type RuleBook } from './kept-rule-book.ts';
export {
  appointmentById,
  appointmentsOf,
  type GivenAppointment,
  insertAppointment,
  type NewAppointment,
} from './store.ts';
export { wordAll } from './words.ts';
export { keepDecision } from './past/decision.ts';
