import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCalendarOff,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconMail,
  IconPencil,
  IconPlayerPause,
  IconTrash,
} from '@tabler/icons-react';
import type { CourseState, EnrollmentState, UserState } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Icon } from '../screen.tsx';
import type { Text } from '../say.ts';
import css from './status.module.css';

type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'busy';
export type Look = Readonly<{ word: Text; icon: Icon; tone: Tone }>;

/** A state as word and shape; the colour only repeats it. */
export function Status({ look }: { look: Look }) {
  const say = useSay();
  return (
    <span className={css.status} data-tone={look.tone}>
      <look.icon size={14} stroke={2} aria-hidden />
      {say(look.word)}
    </span>
  );
}

export const overdueLook: Look = { word: { en: 'Overdue', de: 'Überfällig' }, icon: IconAlertTriangle, tone: 'bad' };

export const enrollmentLooks: Readonly<Record<EnrollmentState, Look>> = {
  'not-started': { word: { en: 'Not started', de: 'Nicht begonnen' }, icon: IconCircleDashed, tone: 'calm' },
  'in-progress': { word: { en: 'In progress', de: 'Begonnen' }, icon: IconCircleHalf2, tone: 'busy' },
  completed: { word: { en: 'Completed', de: 'Abgeschlossen' }, icon: IconCircleCheck, tone: 'good' },
  failed: { word: { en: 'Failed', de: 'Nicht bestanden' }, icon: IconCircleX, tone: 'bad' },
  withdrawn: { word: { en: 'Withdrawn', de: 'Ausgetragen' }, icon: IconCircleMinus, tone: 'calm' },
};

export const exemptLook: Look = { word: { en: 'Exempt', de: 'Befreit' }, icon: IconCalendarOff, tone: 'calm' };
const unseenLook: Look = { word: { en: 'Not shown', de: 'Nicht gezeigt' }, icon: IconCircle, tone: 'calm' };

/** `state` is null for whoever may not see how somebody stands. */
export const lookOf = ({
  state,
  overdue,
  exempt,
}: Readonly<{ state: EnrollmentState | null; overdue: boolean | null; exempt: object | null }>): Look => {
  if (state === null) return unseenLook;
  if (exempt) return exemptLook;
  return overdue && state !== 'completed' ? overdueLook : enrollmentLooks[state];
};

export const userLooks: Readonly<Record<UserState, Look>> = {
  invited: { word: { en: 'Invited', de: 'Eingeladen' }, icon: IconMail, tone: 'busy' },
  listed: { word: { en: 'Listed', de: 'Nur geführt' }, icon: IconCircleDashed, tone: 'calm' },
  active: { word: { en: 'Active', de: 'Aktiv' }, icon: IconCircleCheck, tone: 'good' },
  suspended: { word: { en: 'Suspended', de: 'Ausgesetzt' }, icon: IconPlayerPause, tone: 'warn' },
  disabled: { word: { en: 'Disabled', de: 'Gesperrt' }, icon: IconBan, tone: 'bad' },
  archived: { word: { en: 'Archived', de: 'Archiviert' }, icon: IconArchive, tone: 'calm' },
  deleted: { word: { en: 'Deleted', de: 'Gelöscht' }, icon: IconTrash, tone: 'calm' },
};

export const courseLooks: Readonly<Record<CourseState, Look>> = {
  draft: { word: { en: 'Draft', de: 'Entwurf' }, icon: IconPencil, tone: 'warn' },
  published: { word: { en: 'Published', de: 'Veröffentlicht' }, icon: IconCircleCheck, tone: 'good' },
  retired: { word: { en: 'Retired', de: 'Zurückgezogen' }, icon: IconArchive, tone: 'calm' },
};

export const assignmentLooks: Readonly<Record<'active' | 'ended', Look>> = {
  active: { word: { en: 'Active', de: 'Aktiv' }, icon: IconCircleCheck, tone: 'good' },
  ended: { word: { en: 'Ended', de: 'Beendet' }, icon: IconCircle, tone: 'calm' },
};
