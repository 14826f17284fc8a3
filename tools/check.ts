import { join } from 'node:path';
import { rooms } from '../server/src/rooms.ts';
import { policy, server, still } from './run/parts.ts';
import { runParts } from './run/run.ts';
import { touchedRooms } from './run/touched.ts';

// before each commit: under two minutes
const globs = touchedRooms(join(import.meta.dirname, '..'), rooms);
await runParts([
  ...still,
  policy,
  ...(globs.length > 0 ? [{ ...server(globs), name: 'rooms that were touched' }] : []),
]);
