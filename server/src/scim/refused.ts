import { refusals } from '../refusal.ts';

export const refused = refusals({
  'scim-taken': {
    status: 409,
    says: {
      en: 'Another {what} has this {field} already, or had it: it is not given again.',
      de: 'Dieses Merkmal ({field}) ist schon vergeben oder war es ({what}): Es wird nicht noch einmal vergeben.',
    },
  },
  'scim-filter': {
    status: 400,
    says: {
      en: 'The filter is not understood at `{at}`. It knows eq, co and sw with and, or and parentheses, over: {attributes}.',
      de: 'Der Filter ist bei `{at}` nicht zu verstehen. Er kennt eq, co und sw mit and, or und Klammern, über: {attributes}.',
    },
  },
  'scim-path': {
    status: 400,
    says: { en: 'There is nothing at the path `{path}`.', de: 'Unter dem Pfad `{path}` gibt es nichts.' },
  },
  'scim-value': { status: 400, says: { en: '{reasons}', de: '{reasons}' } },
  'scim-group-in-use': {
    status: 409,
    says: {
      en: '{roles} roles and {assignments} assignments hang on this group. End them first.',
      de: 'An dieser Gruppe hängen {roles} Rollen und {assignments} Zuweisungen. Beenden Sie diese zuerst.',
    },
  },
  'scim-member': {
    status: 400,
    says: {
      en: 'The member `{id}` is not among the users this token may see.',
      de: 'Das Mitglied `{id}` gehört nicht zu den Benutzern, die dieser Schlüssel sehen darf.',
    },
  },
});
