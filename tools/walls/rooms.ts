import { posix } from 'node:path';
import { finding, importsOf, isTest, type Source } from './source.ts';

// what stands under the rooms, and what puts them together
const floors = ['http', 'database', 'outside'];
// what stands above them all: it fills a database with the cast's world
const roofs = ['demo'];
// code comes in by the one, data by the other: rooms name kinds and privileges of rooms below without loading their code
const doors = ['index.ts', 'privileges.ts'];

/** A room imports only from rooms before it, by their front door; the floors below import no room; every folder is one of both. */
export function roomsInOrder(sources: readonly Source[], rooms: readonly string[]): string[] {
  const unknown = new Set(
    sources
      .map(({ path }) => folderOf(path))
      .filter((folder) => folder && ![...rooms, ...floors, ...roofs].includes(folder)),
  );
  return [
    ...[...unknown].map((folder) => `${folder}/ is no room: add it to rooms.ts`),
    ...sources.filter(({ path }) => !isTest(path)).flatMap((source) => importsAcross(source, rooms)),
  ];
}

function importsAcross(source: Source, rooms: readonly string[]): string[] {
  const own = folderOf(source.path);
  const place = rooms.indexOf(own);
  return importsOf(source).flatMap(({ from, line }) => {
    if (!from.startsWith('.')) return [];
    const target = posix.join(posix.dirname(source.path), from);
    const other = folderOf(target);
    if (other === own) return [];
    const found: string[] = [];
    if (rooms.includes(other)) {
      if (place >= 0 && rooms.indexOf(other) > place) found.push(`reaches up into ${other}`);
      if (own === 'database' || own === 'outside') found.push(`reaches up into ${other}`);
      if (own !== '' && !doors.some((door) => target === `${other}/${door}`))
        found.push(`enters ${other} by a side door`);
    }
    if (own !== '' && !roofs.includes(own) && ['main.ts', 'app.ts', 'worker.ts'].includes(target))
      found.push(`reaches up into ${target}`);
    return found.map((says) => finding(source, line, says));
  });
}

/** The furniture of a room that may use its store and its operations; every other file holds rules. */
const furniture = /^(index|privileges|(operations|store|deeds|kept|listens|jobs)(-[a-z-]+)?)\.ts$/u;

/** Concept files import neither stores nor operations: rules are read and tested without a database. */
export function conceptsApart(sources: readonly Source[], rooms: readonly string[]): string[] {
  const concepts = sources.filter(({ path }) => {
    return rooms.includes(folderOf(path)) && !isTest(path) && !furniture.test(posix.basename(path));
  });
  return concepts.flatMap((source) =>
    importsOf(source)
      .filter(({ from, types }) => !types && /\/(store|operations)(-[a-z-]+)?\.ts$/u.test(from))
      .map(({ from, line }) => finding(source, line, `holds rules and imports ${posix.basename(from)}`)),
  );
}

/** A room past this many files is two rooms. */
export function roomsSmall(sources: readonly Source[], rooms: readonly string[], most = 12): string[] {
  return rooms.flatMap((room) => {
    const files = sources.filter(({ path }) => posix.dirname(path) === room && !isTest(path)).length;
    return files > most ? [`${room}/ has ${files} files: a room past ${most} is two rooms`] : [];
  });
}

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
