import { IconCircleCheck, IconCircleX, IconClockX } from '@tabler/icons-react';
import type { ApiToken } from '../api/types.ts';
import type { Look } from '../ui/status.tsx';

const good: Look = { word: { en: 'Good', de: 'Gilt' }, icon: IconCircleCheck, tone: 'good' };
const ended: Look = { word: { en: 'Ended', de: 'Beendet' }, icon: IconCircleX, tone: 'calm' };
const over: Look = { word: { en: 'Run out', de: 'Abgelaufen' }, icon: IconClockX, tone: 'warn' };

/** Whether a token still opens anything. */
export function lookOf({ endedAt, until }: Pick<ApiToken, 'endedAt' | 'until'>, now: Date): Look {
  if (endedAt) return ended;
  return until && new Date(until) <= now ? over : good;
}
