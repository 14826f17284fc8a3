export {
  type AdditionalInput,
  additionalInput,
  narrowedByFields,
  putAdditional,
  readAdditional,
  refused as fieldProblems,
  shownAs,
  shownField,
  shownValue,
} from './deeds-values.ts';
export { type Field, type FieldType, type Parsed, parseField } from './field.ts';
export { type Change, fieldsFor, putValues, valuesOfMany } from './store.ts';
