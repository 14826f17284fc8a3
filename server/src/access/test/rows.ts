import { readFileSync } from 'node:fs';

/** What a role may do: these scopes, with these requirements; false: nothing. */
export type Held = Readonly<{ any: readonly string[]; all?: readonly string[] }>;
export type Row = Readonly<{
  id: string;
  roleModel: string;
  task: string;
  kind: string;
  expect?: Readonly<Record<string, Held | false>>;
  cellsReportsOnly?: Readonly<Record<string, string | false>>;
}>;

const file = new URL('../../../../docs/acceptance.json', import.meta.url);
export const rows: readonly Row[] = JSON.parse(readFileSync(file, 'utf8'));

/** Everybody whose column a row can have, with the roles of that column and no others. */
export const columns: Readonly<Record<string, Readonly<Record<string, readonly [who: string, ...roles: string[]]>>>> = {
  multisite: {
    Student: ['harbor/Sam Doyle'],
    Purchaser: ['harbor/Paula Reyes', 'multisite.purchaser'],
    'Local Administrator': ['harbor/Lena Fox', 'multisite.local-administrator'],
    'Multiple Location Administrator': ['harbor/Mara Kane', 'multisite.multiple-location-administrator'],
    'Licensee Administrator': ['harbor/Olu Adeyemi', 'multisite.organization-administrator'],
    'Organization Administrator': ['harbor/Olu Adeyemi', 'multisite.organization-administrator'],
    'Master Administrator': ['harbor/Greta Holm', 'multisite.master-administrator'],
    'Local Administrator (Reports Only)': ['harbor/Theo Brandt', 'multisite.local-administrator.reports-only'],
    'Multiple Location Administrator (Reports Only)': [
      'harbor/Ivo Maric',
      'multisite.multiple-location-administrator.reports-only',
    ],
    'Licensee Administrator (Reports Only)': ['harbor/Rita Sol', 'multisite.organization-administrator.reports-only'],
    'Organization Administrator (Reports Only)': [
      'harbor/Rita Sol',
      'multisite.organization-administrator.reports-only',
    ],
    'Master Administrator (Reports Only)': ['harbor/Nils Berg', 'multisite.master-administrator.reports-only'],
  },
  academy: {
    Learner: ['meridian/Gwen Abel'],
    'Trainer / Instructor': ['meridian/Tara Onyx', 'academy.trainer'],
    'Content Manager': ['meridian/Max Lindt', 'academy.content-manager'],
    'Company Admin': ['meridian/Cora Weiss', 'academy.company-admin'],
    'Operator / Platform Admin': ['ambit/Ada Novak', 'platform.operator'],
  },
  clinical: {
    'Company Admin': ['solace/Ines Duarte', 'clinical.company-admin'],
    'BU/Department Manager': ['solace/Bo Larsen', 'clinical.department-manager'],
    'Training Group Owner': ['solace/Tomas Grey', 'clinical.training-group-owner'],
    'Site Co-Ordinator': ['solace/Sia Kapoor', 'clinical.site-coordinator'],
    Manager: ['solace/Mona Fields', 'clinical.manager'],
    QA: ['solace/Quinn Hale', 'clinical.qa'],
    Instructor: ['solace/Ilya Frost', 'clinical.instructor'],
    Learner: ['solace/Lia Young'],
    'Learner (when instructor)': ['solace/Rafe Stone', 'clinical.course-instructor'],
  },
  provider: {
    // an administrator who teaches too
    Admin: ['beacon/Alan Pike', 'provider.admin'],
    'Instructor (Can Manage Sessions = No)': ['beacon/Ivan Ross', 'provider.instructor'],
    'Instructor (Can Manage Sessions = Yes)': ['beacon/Nora Vance', 'provider.instructor', 'provider.session-manager'],
    'Card Bank Issuer': ['beacon/Petra Lang', 'provider.instructor', 'provider.issuer'],
  },
};

/** Roles of a model, the lowest first: who outranks whom. */
export const ladders: Readonly<Record<string, readonly string[]>> = {
  multisite: [
    'multisite.local-administrator',
    'multisite.multiple-location-administrator',
    'multisite.organization-administrator',
    'multisite.master-administrator',
  ],
  academy: ['academy.trainer', 'academy.content-manager', 'academy.company-admin'],
};

/** The cells of a row by column, those of the twins among them. */
export function cellsOf(row: Row): Readonly<Record<string, Held | false>> {
  const twins = Object.entries(row.cellsReportsOnly ?? {});
  const held = twins.map(([column, words]): [string, Held | false] => [column, words ? inScopes(words) : false]);
  return { ...row.expect, ...Object.fromEntries(held) };
}

const inScopes = (words: string): Held =>
  words === 'open_for_self_registration'
    ? { any: ['organization'], all: ['self-registration-open'] }
    : { any: [words.replaceAll('_', '-')] };
