import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The application's page as the build left it; read each time, so that a new build is given out without a restart. */
export const readWebPage = (folder: string): Promise<string> => readFile(join(folder, 'index.html'), 'utf8');
