/** Why the database cannot be started or used, as a sentence for the person who runs the server. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

type Fault = Readonly<{ code?: unknown; message: string }>;

/** Puts a fault of the file system into a sentence about the folder; any other fault is passed on as it is. */
export function folderProblem(fault: unknown, folder: string): unknown {
  const sentence = isFault(fault) && typeof fault.code === 'string' ? folderSentences[fault.code] : undefined;
  return sentence ? new StartProblem(sentence(folder), { cause: fault }) : fault;
}

const unreadable = (folder: string): string =>
  `The data folder ${folder} cannot be read and written by ${whoAmI()}. Give the folder to this user, or start Ambit as the user it belongs to.`;

const folderSentences: Readonly<Record<string, (folder: string) => string>> = {
  EACCES: unreadable,
  EPERM: unreadable,
  EROFS: (folder) => `The data folder ${folder} is on a read-only disk. Choose another folder.`,
  ENOTDIR: (folder) => `The data folder ${folder} is not a folder. Choose another one.`,
  EEXIST: (folder) => `The data folder ${folder} is not a folder. Choose another one.`,
  ENOSPC: fullDisk,
  EDQUOT: fullDisk,
};

function fullDisk(folder: string): string {
  return `The disk that holds the data folder ${folder} is full. Make room (a new installation needs 100 MB) and start again.`;
}

/** What the last lines of PostgreSQL's own output mean for the person who runs the server. */
export function databaseProblem(output: string, folder: string): StartProblem {
  const known = outputs.find(([pattern]) => pattern.test(output));
  if (known) return new StartProblem(known[1](folder));
  const lines = output.trim().split('\n');
  const said = lines.findLast((line) => /FATAL|PANIC|error:/u.test(line)) ?? lines.at(-1) ?? '';
  return new StartProblem(`PostgreSQL did not start with the data folder ${folder}. It said: ${said || 'nothing'}`);
}

const outputs: readonly (readonly [RegExp, (folder: string) => string])[] = [
  [/No space left on device|Disk quota exceeded/u, fullDisk],
  [/Permission denied|wrong ownership/u, unreadable],
  [
    /error while loading shared libraries|cannot execute|not found \(required by/u,
    () =>
      'The PostgreSQL that comes with Ambit does not run on this system. Install PostgreSQL 15 or later and set DATABASE_URL.',
  ],
  [
    /database files are incompatible/u,
    (folder) =>
      `The data folder ${folder} was made by another version of PostgreSQL than the one that comes with Ambit.`,
  ],
];

function whoAmI(): string {
  const uid = process.getuid?.();
  if (uid === undefined) return 'this user';
  return uid === 0 ? 'root' : `the user with the number ${uid}`;
}

function isFault(fault: unknown): fault is Fault {
  return fault instanceof Error;
}
