export { type Entity, appointmentEntity, instant, locationEntity, organizationEntity } from './entities.ts';
export { pairEntity, roleEntity, thingEntity, userEntity } from './entities.ts';
export { quoted, typeOf, uid } from './names.ts';
export { policiesOf } from './policies.ts';
export { resourceOf, schemaOf, sidesOf } from './schema.ts';
