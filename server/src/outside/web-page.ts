import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The application's page as the build left it; it names the files of that build. */
export const readWebPage = (folder: string): Promise<string> => readFile(join(folder, 'index.html'), 'utf8');
