import { createContext, useContext } from 'react';
import type { CourseFile } from '../../api/types.ts';

/** The files whose addresses are known where a text is edited: those it has, and those uploaded since. */
export const FilesAround = createContext<readonly CourseFile[]>([]);

export const useFileAround = (id: unknown): CourseFile | undefined =>
  useContext(FilesAround).find((file) => file.id === id);
