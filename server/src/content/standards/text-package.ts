import assert from 'node:assert/strict';
import { Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { readManifest } from '../manifest.ts';

/** Reads a package made of files that are given as text; files without text are only there. */
export const read = (files: Readonly<Record<string, string>>) =>
  readManifest({ paths: Object.keys(files), read: async (path) => Buffer.from(files[path] ?? '') });

/** The refusal of such a package: its code and values, worded completely in both languages. */
export const refusal = async (files: Readonly<Record<string, string>>) => {
  const fault = await read(files).then(
    () => assert.fail('it was read'),
    (error: unknown) => error,
  );
  assert.ok(fault instanceof Refusal, String(fault));
  for (const language of ['en', 'de'] as const)
    assert.doesNotMatch(say(fault.problem.says, language, fault.values), /[{}]/u);
  return { code: fault.problem.code, ...fault.values };
};
