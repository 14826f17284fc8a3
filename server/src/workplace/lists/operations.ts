import { department, departments, jobTitle, jobTitles } from '../privileges.ts';
import { checkingImport, importing, merging, previewingMerge } from './operations-many.ts';
import { creating, editing, listing, type List, removing } from './operations-of.ts';

const ofDepartments: List<'department'> = {
  ...{ kind: department, table: 'departments', column: 'department_id', path: '/api/departments' },
  privileges: departments,
  words: {
    list: { en: 'List the departments', de: 'Die Abteilungen auflisten' },
    create: { en: 'Add a department', de: 'Eine Abteilung anlegen' },
    edit: { en: 'Change or expire a department', de: 'Eine Abteilung ändern oder ablaufen lassen' },
    remove: { en: 'Delete an empty department', de: 'Eine leere Abteilung löschen' },
    merge: { en: 'Make one department of several', de: 'Aus mehreren Abteilungen eine machen' },
    previewMerge: {
      en: 'See what merging departments would change',
      de: 'Sehen, was das Zusammenführen von Abteilungen ändern würde',
    },
    checkImport: {
      en: 'See what a file of departments would change',
      de: 'Sehen, was eine Datei mit Abteilungen ändern würde',
    },
    import: { en: 'Import departments from a file', de: 'Abteilungen aus einer Datei einlesen' },
  },
};

const ofJobTitles: List<'job-title'> = {
  ...{ kind: jobTitle, table: 'job_titles', column: 'job_title_id', path: '/api/job-titles' },
  privileges: jobTitles,
  words: {
    list: { en: 'List the job titles', de: 'Die Stellenbezeichnungen auflisten' },
    create: { en: 'Add a job title', de: 'Eine Stellenbezeichnung anlegen' },
    edit: { en: 'Change or expire a job title', de: 'Eine Stellenbezeichnung ändern oder ablaufen lassen' },
    remove: { en: 'Delete a job title nobody has', de: 'Eine Stellenbezeichnung löschen, die niemand hat' },
    merge: { en: 'Make one job title of several', de: 'Aus mehreren Stellenbezeichnungen eine machen' },
    previewMerge: {
      en: 'See what merging job titles would change',
      de: 'Sehen, was das Zusammenführen von Stellenbezeichnungen ändern würde',
    },
    checkImport: {
      en: 'See what a file of job titles would change',
      de: 'Sehen, was eine Datei mit Stellenbezeichnungen ändern würde',
    },
    import: { en: 'Import job titles from a file', de: 'Stellenbezeichnungen aus einer Datei einlesen' },
  },
};

export const readDepartments = listing(ofDepartments);
export const createDepartment = creating(ofDepartments);
export const editDepartment = editing(ofDepartments);
export const removeDepartment = removing(ofDepartments);
export const previewMergeOfDepartments = previewingMerge(ofDepartments);
export const mergeDepartments = merging(ofDepartments);
export const checkImportOfDepartments = checkingImport(ofDepartments);
export const importDepartments = importing(ofDepartments);

export const readJobTitles = listing(ofJobTitles);
export const createJobTitle = creating(ofJobTitles);
export const editJobTitle = editing(ofJobTitles);
export const removeJobTitle = removing(ofJobTitles);
export const previewMergeOfJobTitles = previewingMerge(ofJobTitles);
export const mergeJobTitles = merging(ofJobTitles);
export const checkImportOfJobTitles = checkingImport(ofJobTitles);
export const importJobTitles = importing(ofJobTitles);
