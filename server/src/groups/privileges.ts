import { kind } from '@ambit/policy';
import { course } from '../content/privileges.ts';
import { between, declarations, privileges, wide } from '../privilege.ts';

export const group = kind('group', { table: 'groups', facts: { owner: 'owner_id', groups: 'id' } });

const ofGroups = ['created', 'group', 'site', ...wide] as const;
const onBoth = ['created', 'instructs', 'course', 'group', 'site', ...wide] as const;

export const groups = privileges(group, 'groups', {
  view: {
    title: { en: 'View groups', de: 'Gruppen ansehen' },
    sentence: { en: 'See groups with their courses.', de: 'Gruppen mit ihren Kursen sehen.' },
    risk: 'read',
    scopes: ofGroups,
  },
  viewMembers: {
    title: { en: 'View members of groups', de: 'Mitglieder von Gruppen ansehen' },
    sentence: {
      en: 'See by name who belongs to a group, with which function, and who looks after it.',
      de: 'Namentlich sehen, wer zu einer Gruppe gehört, mit welcher Funktion, und wer sie betreut.',
    },
    risk: 'personal-data',
    scopes: ofGroups,
    implies: ['group.view'],
  },
  create: {
    title: { en: 'Create groups', de: 'Gruppen anlegen' },
    sentence: {
      en: 'Add a training, learning or site group.',
      de: 'Eine Schulungs-, Lern- oder Standortgruppe anlegen.',
    },
    risk: 'write',
    scopes: ofGroups,
    implies: ['group.view'],
  },
  edit: {
    title: { en: 'Edit groups', de: 'Gruppen ändern' },
    sentence: { en: 'Change name and settings of a group.', de: 'Name und Einstellungen einer Gruppe ändern.' },
    risk: 'write',
    scopes: ofGroups,
    implies: ['group.view'],
  },
  editMembers: {
    title: { en: 'Edit members of groups', de: 'Mitglieder von Gruppen ändern' },
    sentence: {
      en: 'Add users to a group and take them out; whoever looks after the group reaches its members.',
      de: 'Benutzer in eine Gruppe aufnehmen und herausnehmen; wer die Gruppe betreut, erreicht ihre Mitglieder.',
    },
    risk: 'authority',
    scopes: ofGroups,
    implies: ['group.view-members'],
  },
  delete: {
    title: { en: 'Delete groups', de: 'Gruppen löschen' },
    sentence: {
      en: 'Delete a group; its members keep what they did.',
      de: 'Eine Gruppe löschen; ihre Mitglieder behalten, was sie getan haben.',
    },
    risk: 'record',
    scopes: ofGroups,
    implies: ['group.view'],
  },
});

export const groupCourses = privileges(between('group', { course, group }), 'groups', {
  associate: {
    title: { en: 'Associate courses and groups', de: 'Kurse und Gruppen verbinden' },
    sentence: {
      en: 'Make a course one of a group’s, or take it away again.',
      de: 'Einen Kurs zu einem der Gruppe machen oder ihn wieder wegnehmen.',
    },
    risk: 'authority',
    scopes: onBoth,
  },
});

export const declared = declarations([group], groups, groupCourses);
