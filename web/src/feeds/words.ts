import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { FeedRow, FeedRun } from '../api/types.ts';
import type { Text } from '../say.ts';
import type { Look } from '../ui/status.tsx';

export const runLooks: Readonly<Record<FeedRun['state'], Look>> = {
  waiting: { word: { en: 'Waiting', de: 'Wartet' }, icon: IconCircle, tone: 'calm' },
  checking: { word: { en: 'Checking', de: 'Prüft' }, icon: IconCircleHalf2, tone: 'busy' },
  asks: { word: { en: 'Asks you', de: 'Fragt Sie' }, icon: IconAlertTriangle, tone: 'warn' },
  applying: { word: { en: 'Applying', de: 'Übernimmt' }, icon: IconCircleHalf2, tone: 'busy' },
  done: { word: { en: 'Done', de: 'Fertig' }, icon: IconCircleCheck, tone: 'good' },
  failed: { word: { en: 'Failed', de: 'Gescheitert' }, icon: IconCircleX, tone: 'bad' },
  dropped: { word: { en: 'Dropped', de: 'Verworfen' }, icon: IconCircleMinus, tone: 'calm' },
  nothing: { word: { en: 'No new file', de: 'Keine neue Datei' }, icon: IconCircleMinus, tone: 'calm' },
};

export const pausedLook: Look = { word: { en: 'Paused', de: 'Ruht' }, icon: IconPlayerPause, tone: 'calm' };

export const ways: Readonly<Record<FeedRow['comesBy'], Text>> = {
  post: { en: 'Delivered', de: 'Wird geliefert' },
  https: { en: 'Fetched by https', de: 'Geholt per https' },
  sftp: { en: 'Fetched by SFTP', de: 'Geholt per SFTP' },
};

export const began: Readonly<Record<FeedRun['beganBy'], Text>> = {
  schedule: { en: 'By schedule', de: 'Nach Plan' },
  person: { en: 'By hand', de: 'Von Hand' },
  delivery: { en: 'Delivered', de: 'Geliefert' },
  bulk: { en: 'Bulk job', de: 'Sammelauftrag' },
};

export const forMissing = {
  list: { en: 'List them, and leave them as they are', de: 'Auflisten und lassen, wie sie sind' },
  suspend: { en: 'Suspend their training', de: 'Ihre Schulung aussetzen' },
  disable: { en: 'Disable them', de: 'Sie sperren' },
} satisfies Record<string, Text>;
