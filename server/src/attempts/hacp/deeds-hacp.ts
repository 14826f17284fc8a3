import type { PublicContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { demandLive, type Sitting, take, within } from '../deeds-run-time.ts';
import { COMMIT_LIMITS, commitShape } from '../run-time/commit.ts';
import { resume } from '../run-time/resume.ts';
import { itemOf } from '../store-run-time.ts';
import { answered, type Command, commands, interactionsOf, paramsOf, paramsText } from './hacp.ts';

type Asking = Pick<PublicContext, 'server' | 'now'>;
type Form = Readonly<Record<string, string>>;

/** Answers one request of a unit of AICC. Whatever goes wrong is told in the words of the standard. */
export async function hacp(c: Asking, form: Form): Promise<string> {
  const said = new Map(Object.entries(form).map(([name, value]) => [name.toLowerCase(), value]));
  const command = commands.find((one) => one === said.get('command')?.trim().toLowerCase());
  if (command === undefined) return answered(1);
  try {
    const asking = { ...c, params: { token: said.get('session_id')?.trim() ?? '' } };
    return await within(asking, (sitting) => carriedOut(sitting, command, said.get('aicc_data') ?? ''));
  } catch (fault) {
    // no such launch, or one that is over
    if (fault instanceof Refusal && (fault.problem.status === 401 || fault.problem.status === 409)) return answered(3);
    throw fault;
  }
}

async function carriedOut(sitting: Sitting, command: Command, text: string): Promise<string> {
  const { attempt } = sitting.launch;
  const { runTime } = attempt;
  await demandLive(sitting);
  // a unit that has left for good says nothing more
  if (runTime.rules.standard !== 'aicc' || runTime.sitting === null || attempt.state === 'ended') return answered(3);
  if (command === 'getparam') return answered(0, await paramsTo(sitting));
  const changes = changesOf(command, text, sitting);
  if (changes === null) return answered(1);
  const commit = {
    sitting: runTime.sitting,
    number: attempt.commitNumber + 1,
    since: attempt.commitNumber,
    data: changes,
    seconds: 0,
    final: command === 'exitau',
  };
  const checked = commitShape.safeParse(commit);
  if (!checked.success || !fits({ ...runTime.data, ...changes })) return answered(1);
  if (command === 'exitau' || Object.keys(changes).length > 0) await take(sitting, checked.data, false);
  return answered(0);
}

/** All that an attempt keeps has the bounds of one commit. */
function fits(data: Readonly<Record<string, string | null>>): boolean {
  const values = Object.values(data);
  const letters = values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  return values.length <= COMMIT_LIMITS.elements && letters <= COMMIT_LIMITS.total;
}

function changesOf(
  command: Command,
  text: string,
  { launch }: Sitting,
): Readonly<Record<string, string | null>> | null {
  if (command === 'putparam' || command === 'putobjectives') return paramsOf(text);
  if (command === 'putinteractions') return interactionsOf(text, launch.attempt.runTime.data);
  if (command === 'putcomments') return text.trim() === '' ? {} : { 'cmi.comments': text.trim().slice(0, 4_096) };
  // a path and performance are acknowledged, and nobody asks for them
  return {};
}

async function paramsTo({ tx, organization, launch }: Sitting): Promise<string> {
  const { rules } = launch.attempt.runTime;
  const item = await itemOf(tx, organization, launch.attempt.item);
  const { maxTimeAllowed = null, timeLimitAction = null, dataFromLms = null } = item.detail;
  const data = resume(launch.attempt, {
    learner: launch.learner,
    ...{ dataFromLms, maxTimeAllowed, timeLimitAction, rules },
  });
  return paramsText(data, { course: launch.enrollment.course, vendor: dataFromLms });
}
