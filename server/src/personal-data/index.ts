export { type Kept, register } from './register.ts';
