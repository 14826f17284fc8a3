import { apiTypes, contract, webPrivileges } from './contract.ts';
import { personalDataDocument, privilegesDocument, rolesDocument } from './documents.ts';
import { tables } from './tables.ts';

export type Generated = Readonly<{ /** Beneath the root of the project. */ file: string; text: string }>;

/** One step of generation: a later one may read what an earlier one made. */
export type Step = Readonly<{ name: string; make(root: string): Promise<readonly Generated[]> }>;

export const steps: readonly Step[] = [
  tables,
  contract,
  apiTypes,
  webPrivileges,
  rolesDocument,
  privilegesDocument,
  personalDataDocument,
];
