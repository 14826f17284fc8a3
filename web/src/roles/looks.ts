import type { PushPreview, RoleRow } from '../api/types.ts';
import type { Text } from '../say.ts';

export const origins: Readonly<Record<RoleRow['origin'], Text>> = {
  'built-in': { en: 'Built-in', de: 'Eingebaut' },
  adjusted: { en: 'Changed here', de: 'Hier geändert' },
  custom: { en: 'Made here', de: 'Hier angelegt' },
  twin: { en: 'Reports only', de: 'Nur Berichte' },
};

export const fates: Readonly<Record<PushPreview['roles'][number]['fate'], Text>> = {
  new: { en: 'New there', de: 'Dort neu' },
  changed: { en: 'Changes there', de: 'Ändert sich dort' },
  equal: { en: 'The same already', de: 'Schon gleich' },
  conflict: { en: 'Changed by the client', de: 'Vom Kunden geändert' },
  unfit: { en: 'Not in its role model', de: 'Nicht in seinem Rollenmodell' },
};
