import {
  IconArchive,
  IconCircleCheck,
  IconCircleMinus,
  IconEye,
  IconPencil,
  IconRubberStamp,
} from '@tabler/icons-react';
import type { CourseVersion } from '../api/types.ts';
import type { Look } from '../ui/status.tsx';

/** Where a version stands, as word and shape. */
export const versionLooks: Readonly<Record<CourseVersion['state'], Look>> = {
  draft: { word: { en: 'Draft', de: 'Entwurf' }, icon: IconPencil, tone: 'warn' },
  'in-review': { word: { en: 'In review', de: 'In Prüfung' }, icon: IconEye, tone: 'busy' },
  approved: { word: { en: 'Approved', de: 'Freigegeben' }, icon: IconRubberStamp, tone: 'busy' },
  effective: { word: { en: 'In force', de: 'In Kraft' }, icon: IconCircleCheck, tone: 'good' },
  superseded: { word: { en: 'Replaced', de: 'Abgelöst' }, icon: IconCircleMinus, tone: 'calm' },
  obsolete: { word: { en: 'Retired', de: 'Außer Dienst' }, icon: IconArchive, tone: 'calm' },
};
