import {
  isBarred,
  type Part,
  type PlayerConfig,
  type PlayerItem,
  presentationOf,
  withParameters,
} from '../content/index.ts';
import { type Credential, hashSecret, readCredential } from '../identity/index.ts';
import { newSecret } from '../outside/ids.ts';
import { refusals } from '../refusal.ts';
import type { Language } from '../text.ts';
import type { ItemRules, RunTime } from './run-time/attempt.ts';
import type { Tried } from './standing.ts';

/** How long a launch is good for: a sitting with a long break, and no longer. */
export const launchLasts = 24 * 3600 * 1000;

/** The token of a launch, `<organization id>.<secret>`: the secret is told once and kept as its hash. */
export function newLaunchToken(organization: string): Readonly<{ token: string; hash: Buffer }> {
  const secret = newSecret();
  return { token: `${organization}.${secret}`, hash: hashSecret(secret) };
}

export const readLaunchToken = (token: string | undefined): Credential | null => readCredential(token, 'token');

export const launchProblems = refusals({
  'launch-over': {
    status: 401,
    says: {
      en: 'This launch is over. Open the [course|course] again from your training plan: it goes on where you were.',
      de: 'Dieser Start ist vorbei. Starten Sie erneut aus Ihrem Schulungsplan: Es geht dort weiter, wo Sie waren.',
    },
  },
  'launch-taken-over': {
    status: 409,
    says: {
      en: 'This [course|course] goes on in another window. What you do here is not kept any more: close this window.',
      de: 'Das geht in einem anderen Fenster weiter. Was Sie hier tun, wird nicht mehr gespeichert: Schließen Sie dieses Fenster.',
    },
  },
  'course-renewed': {
    status: 409,
    says: {
      en: 'This [course|course] was renewed while you had it open. What you did until then is kept. Go to its page to go on with the new version.',
      de: 'Das wurde erneuert, während Sie es geöffnet hatten. Was Sie bis dahin getan haben, ist gespeichert. Auf der Kursseite geht es mit der neuen Version weiter.',
    },
  },
  'attempt-ended': {
    status: 409,
    says: {
      en: 'This attempt has ended, so nothing more can be added to it. Open the [course|course] again to begin a new one.',
      de: 'Dieser Versuch ist beendet, es kann nichts mehr hinzukommen. Starten Sie erneut, um einen neuen zu beginnen.',
    },
  },
  'commit-out-of-order': {
    status: 409,
    says: {
      en: 'A part of what happened before is missing here. Send everything that is to be kept, without `since`.',
      de: 'Ein Teil dessen, was vorher geschah, fehlt hier. Senden Sie alles, was bleiben soll, ohne `since`.',
    },
  },
});

/** What an item's manifest says of itself, as far as launches read it. */
export type LaunchedItem = Readonly<{
  id: string;
  title: string;
  kind: string;
  launch: string | null;
  parameters: string | null;
  standard: string | null;
  identifier: string | null;
  parent: string | null;
  /** How often it may be tried; null: as often as one likes. */ attemptLimit?: number | null;
  detail: Readonly<{
    visible?: boolean;
    masteryScore?: number | null;
    scaledPassingScore?: number | null;
    completionThreshold?: number | null;
    maxTimeAllowed?: string | null;
    timeLimitAction?: string | null;
    dataFromLms?: string | null;
    hides?: readonly string[];
    setByContent?: boolean;
    prerequisites?: string | null;
    moveOn?: string | null;
  }>;
}>;

/**
 * What is fixed when an attempt begins and kept beside its run-time data, so that a commit reads nothing of the course:
 * how its item is judged, and how many items of the course count.
 */
export type KeptRunTime = RunTime & Readonly<{ rules: ItemRules; itemCount: number }>;

/** How an item is judged. */
export function rulesOf({ kind, standard, detail }: Pick<LaunchedItem, 'kind' | 'standard' | 'detail'>): ItemRules {
  return {
    standard: kind === 'asset' ? 'asset' : played(standard),
    masteryScore: detail.masteryScore ?? null,
    scaledPassingScore: detail.scaledPassingScore ?? null,
    completionThreshold: detail.completionThreshold ?? null,
    setByContent: detail.setByContent ?? false,
    ...(standard === 'cmi5' && { moveOn: detail.moveOn ?? 'NotApplicable' }),
  };
}

const played = (standard: string | null): ItemRules['standard'] =>
  standard === 'scorm-2004' || standard === 'aicc' || standard === 'cmi5' ? standard : 'scorm-1.2';

/** Items of a course with what is known of one's tries at them. */
export type Steps = Readonly<{
  items: readonly Readonly<{
    id: string;
    identifier: string | null;
    parent: string | null;
    prerequisites: string | null;
  }>[];
  tries: readonly Tried[];
}>;

/** Do the prerequisites of an item hinder its launch? */
export function isBarredBy({ items, tries }: Steps, id: string): boolean {
  const parts: readonly Part[] = items.map((item) => ({
    identifier: item.identifier ?? item.id,
    parent: item.parent,
    prerequisites: item.prerequisites,
    state: stateOf(tries.filter((one) => one.item === item.id)),
  }));
  const own = items.find((item) => item.id === id);
  return own !== undefined && isBarred(parts, own.identifier ?? own.id);
}

/** What the page of a launch is made from. */
export type LaunchPage = Readonly<{
  item: string;
  course: string;
  title: string;
  activities: PlayerConfig['activities'];
  enrollment: string;
  learner: string;
  items: readonly (LaunchedItem &
    Readonly<{ identifier: string; presentation: unknown; detail: Readonly<{ depth?: number }> }>)[];
  tries: readonly Tried[];
}>;

type Around = Readonly<{
  token: string;
  language: Language;
  publicUrl: string;
  /** The origin of the page around the player. */ application: string;
  contentUrl: string;
}>;

/** What the player is told. The token in the address of the package's files lets it reach these and no others. */
export function playerConfig(page: LaunchPage, around: Around) {
  const { token, language, application } = around;
  const opened = page.items.find(({ id }) => id === page.item);
  if (!opened?.launch) throw new Error('a launched item opens nothing');
  return {
    language,
    token,
    course: { title: page.title, url: `${application}/my/courses/${page.course}` },
    standard: rulesOf(opened).standard,
    item: opened.id,
    navigation: presentationOf(opened.presentation).navigation,
    address: `/content/${token}/${withQuery(withParameters(opened.launch, opened.parameters), sessionOf(page, opened, around))}`,
    items: page.items.map((item) => ({
      id: item.id,
      identifier: item.identifier,
      title: item.title,
      depth: item.detail.depth ?? 0,
      opens: item.launch !== null,
      visible: item.detail.visible ?? true,
      state: stateOf(page.tries.filter((one) => one.item === item.id)),
      parent: item.parent,
      prerequisites: item.detail.prerequisites ?? null,
      hides: [...(item.detail.hides ?? [])],
    })),
    activities: page.activities,
  } satisfies PlayerConfig;
}

/** What a unit that speaks to the server itself finds in its address. */
function sessionOf(
  { enrollment, learner }: LaunchPage,
  { id, standard }: LaunchedItem,
  { token, publicUrl, contentUrl }: Around,
): Readonly<Record<string, string>> {
  if (standard === 'aicc') return { AICC_SID: token, AICC_URL: `${contentUrl}/run-time/hacp` };
  if (standard !== 'cmi5') return {};
  return {
    endpoint: `${contentUrl}/xapi/`,
    fetch: `${contentUrl}/run-time/fetch/${token}`,
    actor: JSON.stringify(actorOf(publicUrl, learner)),
    registration: enrollment,
    activityId: activityOf(publicUrl, id),
  };
}

/** A learner as xAPI knows one: an account of this installation, without a name. */
export const actorOf = (publicUrl: string, user: string) => ({
  objectType: 'Agent',
  account: { homePage: publicUrl, name: user },
});

/** What xAPI calls an item. */
export const activityOf = (publicUrl: string, item: string): string => `${publicUrl}/xapi/items/${item}`;

function withQuery(address: string, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(more).toString();
  if (query === '') return address;
  const [before = '', fragment] = address.split('#', 2);
  return `${before}${before.includes('?') ? '&' : '?'}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

function stateOf(tries: readonly Tried[]): PlayerItem['state'] {
  if (tries.some(({ success }) => success === 'passed')) return 'passed';
  const last = tries.toSorted((a, b) => b.number - a.number)[0];
  if (last?.success === 'failed') return 'failed';
  if (tries.some(({ completion }) => completion === 'completed')) return 'completed';
  return last ? 'begun' : 'none';
}
