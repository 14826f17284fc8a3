import type { App } from '../app.ts';

/** The cast's courses, loaded through the same operations as anybody's. */
export async function fillCourses(_app: App, _as: (who: string) => Promise<string>): Promise<void> {}
