import { IconBan, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { AuditEntry } from '../api/types.ts';
import type { Look } from '../ui/status.tsx';

export const outcomes = ['done', 'refused', 'failed'] as const satisfies readonly AuditEntry['outcome'][];

export const outcomeLooks: Readonly<Record<AuditEntry['outcome'], Look>> = {
  done: { word: { en: 'Done', de: 'Getan' }, icon: IconCircleCheck, tone: 'calm' },
  refused: { word: { en: 'Refused', de: 'Abgelehnt' }, icon: IconBan, tone: 'warn' },
  failed: { word: { en: 'Failed', de: 'Fehlgeschlagen' }, icon: IconCircleX, tone: 'bad' },
};
