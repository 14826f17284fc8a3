import { activityOf, actorOf, type LaunchedItem } from '../launch.ts';
import type { AttemptState } from '../run-time/attempt.ts';
import { categories, extensions, verbs } from './statement.ts';

export type Told = Readonly<{
  publicUrl: string;
  contentUrl: string;
  user: string;
  registration: string;
  launch: string;
  item: LaunchedItem;
  attempt: Pick<AttemptState, 'completion' | 'satisfied'>;
}>;

/** Somebody who has completed and satisfied a unit looks at it again. */
export const launchModeOf = ({ completion, satisfied }: Told['attempt']): 'Normal' | 'Review' =>
  completion === 'completed' && satisfied === true ? 'Review' : 'Normal';

/** What a unit of cmi5 is told of its launch (document `LMS.LaunchData`, section 10). */
export function launchData({ contentUrl, launch, item, attempt }: Told) {
  const { moveOn, scaledPassingScore, dataFromLms } = item.detail;
  return {
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: item.identifier ?? item.id }] },
      extensions: { [extensions.session]: launch },
    },
    launchMode: launchModeOf(attempt),
    launchMethod: 'AnyWindow',
    moveOn: moveOn ?? 'NotApplicable',
    returnURL: `${contentUrl}/player/left.html`,
    ...(typeof scaledPassingScore === 'number' && { masteryScore: scaledPassingScore }),
    ...(typeof dataFromLms === 'string' && { launchParameters: dataFromLms }),
  };
}

/** A statement this system makes about a sitting of a unit, or about a block or course (`satisfied`). */
export function ownStatement(
  told: Told,
  verb: 'launched' | 'abandoned' | 'satisfied',
  more: Readonly<{ object?: object; result?: object; session?: string }> = {},
) {
  const { publicUrl, user, registration, launch, item, attempt } = told;
  const { moveOn, scaledPassingScore } = item.detail;
  const launched = {
    [extensions.launchMode]: launchModeOf(attempt),
    [extensions.moveOn]: moveOn ?? 'NotApplicable',
    ...(typeof scaledPassingScore === 'number' && { [extensions.masteryScore]: scaledPassingScore }),
  };
  return {
    actor: actorOf(publicUrl, user),
    verb: { id: verbs[verb] },
    object: more.object ?? { objectType: 'Activity', id: activityOf(publicUrl, item.id) },
    ...(more.result && { result: more.result }),
    context: {
      registration,
      contextActivities: {
        category: [{ objectType: 'Activity', id: categories.cmi5 }],
        grouping: [{ objectType: 'Activity', id: item.identifier ?? item.id }],
      },
      extensions: { [extensions.session]: more.session ?? launch, ...(verb === 'launched' && launched) },
    },
  };
}
