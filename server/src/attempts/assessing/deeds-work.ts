import { buffer } from 'node:stream/consumers';
import { headLength, mediaTypeOf, submissionContent } from '../../content/index.ts';
import type { Context, Upload } from '../../context.ts';
import { problems, Refusal } from '../../refusal.ts';
import { insertEvidence } from '../entered/store.ts';
import { keepStep, type Opened, opened } from '../own/deeds-own.ts';
import { submissionPlay, submissionProblems, type SubmissionState } from './submission-play.ts';
import { deleteFile, findFile } from './store.ts';

/** Bytes of one file of a submission at most. */
export const largestWork = 50 * 1024 ** 2;

type Work = Readonly<{ of: Opened; state: SubmissionState; most: number }>;

/** The submission that its learner has opened and has not handed in. @throws Refusal 404 or 409 */
async function openWork(c: Context<'content.launch'>): Promise<Work> {
  const of = await opened(c);
  if (of.item.kind !== submissionPlay.kind) throw new Refusal(problems['not-found']);
  // the border: the play of this kind reads what it kept itself
  const state = submissionPlay.stateOf(of.sitting.launch.attempt.runTime.own?.state) as SubmissionState;
  if (state.askedAt !== null || of.sitting.launch.attempt.state === 'ended')
    throw new Refusal(submissionProblems['handed-in']);
  return { of, state, most: submissionContent.parse(of.item.content).files };
}

/** Adds a file to what a learner is about to hand in. */
export async function addWork(c: Context<'content.launch'>) {
  const { upload } = c;
  if (!upload) throw new Error('an upload was declared and none came');
  const { of, state, most } = await openWork(c);
  if (state.files.length >= most) throw new Refusal(submissionProblems['files-enough'], { values: { n: most } });
  await demandKind(c, upload);
  const file = { id: c.newId(), name: upload.name.slice(0, 200), size: upload.size };
  const { tenant, organization, launch } = of.sitting;
  const about = { tenant, organization, attempt: launch.attempt.id, user: c.actor.id, by: c.actor.id, at: c.now };
  await insertEvidence(c.tx, { ...about, id: file.id, file: { ...upload, name: file.name } });
  await keepFiles(of, { ...state, files: [...state.files, file] });
  c.audit({ thing: { kind: 'attempt', id: launch.attempt.id }, after: { file: file.name, size: file.size } });
  return file;
}

/** Takes a file out of what a learner is about to hand in. */
export async function removeWork(c: Context<'content.launch'>): Promise<null> {
  const { of, state } = await openWork(c);
  const file = state.files.find(({ id }) => id === c.params['file']);
  const { organization, launch } = of.sitting;
  const key = file && (await deleteFile(c.tx, organization, file.id));
  if (!file || !key) throw new Refusal(problems['not-found']);
  await keepFiles(of, { ...state, files: state.files.filter((one) => one !== file) });
  c.afterCommit(() => c.server.files.remove(key));
  c.audit({ thing: { kind: 'attempt', id: launch.attempt.id }, before: { file: file.name } });
  return null;
}

/** The bytes of a file that was handed in, or that shows what was seen. */
export async function readWork(c: Context<'attempt.assess'>): Promise<AsyncIterable<Uint8Array>> {
  const { id: enrollment = '', item = '', file = '' } = c.params;
  const key = await findFile(c.tx, c.at.id, { enrollment, item, file });
  if (key === undefined) throw new Refusal(problems['not-found']);
  return c.server.files.read(key);
}

async function keepFiles(of: Opened, state: SubmissionState): Promise<void> {
  const { commitNumber: number, seconds } = of.sitting.launch.attempt;
  await keepStep(of, { state, number, seconds, completion: 'incomplete', success: 'unknown', score: null });
}

/** Documents of offices are archives: what is in one is told by its name, and macros have names of their own. */
const documents = /\.(?:docx|xlsx|pptx|odt|ods|odp)$/iu;
const archive = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What a file is, is told by its bytes: nothing is shown of it here, it is handed out as a download. */
async function demandKind({ server: { files } }: Pick<Context, 'server'>, { key, name, size }: Upload): Promise<void> {
  const head =
    size === 0 ? null : await buffer(await files.read(key, { first: 0, last: Math.min(headLength, size) - 1 }));
  const type = head && mediaTypeOf(head);
  if (type !== null && type !== 'text/vtt') return;
  if (head && documents.test(name) && head.subarray(0, archive.length).equals(archive)) return;
  await files.remove(key);
  throw new Refusal(submissionProblems['work-of-no-kind']);
}
