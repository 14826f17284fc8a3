export { identifiersOf } from './deeds-erase.ts';
export { type Kept, register } from './register.ts';
