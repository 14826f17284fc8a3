import type { Library, Version, Watch } from './types.d.ts';

/** Whether a standard knows an element that has a value of its own. @example isElement('scorm-1.2', 'cmi.core') // false */
export function isElement(version: Version, name: string): boolean;

/** The object that content finds as `API` or `API_1484_11`. */
export function guarded(
  version: Version,
  library: Library,
  watch: Watch,
): Readonly<Record<string, (...given: unknown[]) => string>>;
