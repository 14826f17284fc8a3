import type { Missing } from '@ambit/policy';
import type { SignedContext } from './context.ts';
import type { Language, Text } from './text.ts';

/** What a room says has happened; rooms above listen, in the same transaction. */
export type Event =
  | RoleChanged
  | InvitationSent
  | Readonly<{ kind: 'invitation-ended'; invitation: string; organization: string }>
  | InvitationHeldBack
  | Readonly<{
      kind: 'password-reset-asked';
      reset: string;
      user: string;
      userName: string;
      secret: string;
      until: Date;
      organization: string;
    }>
  | Readonly<{ kind: 'password-reset-ended'; reset: string; organization: string }>
  | JoinConfirmationAsked
  | Readonly<{ kind: 'join-confirmation-ended'; confirmation: string; organization: string }>
  /** The record that proved a mail domain is not found any more; `why`: what was found instead. */
  | Readonly<{ kind: 'mail-domain-lost'; mailDomain: string; domain: string; why: Text; organization: string }>
  /** The record that proved an organization’s own address is not found any more. */
  | Readonly<{ kind: 'own-address-lost'; own: string; host: string; why: Text; organization: string }>
  | (Readonly<{ kind: 'signed-in-anew'; user: string; signIn: string }> &
      Readonly<{ device: string; address: string; organization: string }>)
  /** Another way in was linked: an account at a provider, or (null) a user of another organization. */
  | Readonly<{ kind: 'sign-in-linked'; user: string; provider: string | null; organization: string }>
  /** Somebody begins to act as a user, until then at most. */
  | Readonly<{ kind: 'acted-as'; user: string; by: string; reason: string; until: Date; organization: string }>
  | SignatureRefused
  | UsersImported
  | FeedAsks
  | GroupsNamed
  | UsersNamed
  | MembersTold
  /** Out of the organization, archived or deleted: what was to come with them has to go on without. */
  | Readonly<{ kind: 'user-archived'; user: string; organization: string }>
  | Readonly<{ kind: 'authority-changed'; users: readonly string[] | 'all'; organization: string }>
  /** These locations end; what stood at them stands at the other from now on. */
  | Readonly<{ kind: 'locations-merged'; target: string; sources: readonly string[]; organization: string }>
  /** These departments end; who and what was of them is of the other from now on. */
  | Readonly<{ kind: 'departments-merged'; target: string; sources: readonly string[]; organization: string }>
  /** These job titles end; who had one of them has the other from now on. */
  | Readonly<{ kind: 'job-titles-merged'; target: string; sources: readonly string[]; organization: string }>
  | MoveRefused
  /** Their e-mail is another one now. */
  | Readonly<{ kind: 'email-changed'; users: readonly string[]; organization: string }>
  | Readonly<{ kind: 'users-changed'; users: readonly string[]; organization: string }>
  /** Users are about to be taken out; rooms that hold records of one say so. */
  | Readonly<{ kind: 'users-leaving'; users: readonly string[]; organization: string; keep: (user: string) => void }>
  | Readonly<{ kind: 'user-ended'; user: string; organization: string }>
  /** Nothing that names the person is to be kept any more: for what no table of the register keeps, such as files. */
  | Readonly<{ kind: 'user-erased'; user: string; organization: string }>
  /** Training goes on after it was suspended since `from`, for so many days. */
  | Readonly<{ kind: 'user-returned'; user: string; organization: string; from: string; days: number }>
  | CoursePublished
  | VersionRetired
  /** A published path has other steps, or is published: whoever is on it follows. */
  | Readonly<{ kind: 'path-changed'; path: string; organization: string }>
  /** A path is about to be deleted; rooms that hold records of it say so. */
  | Readonly<{ kind: 'path-leaving'; path: string; organization: string; keep: () => void }>
  | CourseBegun
  /** When whoever has not completed it is reminded was said, or said anew. */
  | Readonly<{ kind: 'course-reminders-changed'; course: string; organization: string }>
  | CompletionDue
  /** These are exempt from a course, are not to be, or are so no more; `due`: when it is due again. */
  | (Readonly<{ kind: 'exemption-changed'; change: 'given' | 'refused' | 'over'; course: string; title: string }> &
      Readonly<{ users: readonly Readonly<{ exemption: string; user: string }>[]; by: string; reason: string }> &
      Readonly<{ until: string | null; due: string | null; organization: string }>)
  /** These enrollments were completed, a little while ago. */
  | Readonly<{ kind: 'courses-completed'; enrollments: readonly string[]; organization: string }>
  /** A course left global objectives of a user satisfied, a little while ago. */
  | Readonly<{ kind: 'objectives-satisfied'; user: string; organization: string }>
  /** Nothing hung on it that has to be kept; what else names it goes along. */
  | Readonly<{ kind: 'course-deleted'; course: string; organization: string }>
  /** Many members came, or courses came or went: any of its members may be concerned. */
  | Readonly<{ kind: 'group-changed'; group: string; organization: string }>
  /** What a group enrolled these users in (null: everybody) stays although they or the course left it. */
  | Readonly<{
      kind: 'enrollments-kept';
      group: string;
      users: readonly string[] | null;
      course: string | null;
      organization: string;
    }>
  /** Users are no members any more; rooms that rest a role on it name the appointment that ends with it. */
  | Readonly<{
      kind: 'members-left';
      group: string;
      users: readonly string[];
      organization: string;
      rests: (appointment: string) => void;
    }>
  /** Somebody set a completed course back: what was done for it before completes it no more. */
  | Readonly<{ kind: 'completion-taken-back'; enrollment: string; organization: string }>
  | Readonly<{ kind: 'attempt-changed'; attempt: string; enrollment: string; organization: string }>;

/** One role of some users was given, ended or changed; `isQuiet`: in the course of something they need not hear of yet. */
type RoleChanged = Readonly<{
  kind: 'role-changed';
  change: 'given' | 'ended' | 'changed';
  role: string;
  held: readonly Readonly<{ appointment: string; user: string }>[];
  from: Date | null;
  until: Date | null;
  by: string;
  isQuiet: boolean;
  organization: string;
}>;

/** Somebody tried to sign and did not prove who they are. */
type SignatureRefused = Readonly<{
  kind: 'signature-refused';
  user: string;
  name: string;
  userName: string;
  address: string;
  organization: string;
}>;

/** Somebody is invited, or invited again: the secret of the new link is known only now. */
type InvitationSent = Readonly<{
  kind: 'invitation-sent';
  invitation: string;
  email: string;
  name: string | null;
  role: string;
  by: string;
  secret: string;
  until: Date;
  organization: string;
}>;

/** Somebody wants an account and says this address is theirs: the secret of the link is known only now. */
type JoinConfirmationAsked = Readonly<{
  kind: 'join-confirmation-asked';
  confirmation: string;
  email: string;
  name: string;
  language: Language;
  secret: string;
  until: Date;
  organization: string;
}>;

/** Somebody came in without all they were promised, since the inviter could not give it any more. */
type InvitationHeldBack = Readonly<{
  kind: 'invitation-held-back';
  invitation: string;
  user: string;
  name: string;
  role: string;
  by: string;
  heldBack: readonly string[];
  organization: string;
}>;

/** A move that was planned for a day could not be done on it; told to whoever planned it, who may belong to an organization above. */
type MoveRefused = Readonly<{
  kind: 'move-refused';
  move: string;
  user: string;
  name: string;
  day: string;
  reason: Text;
  plannedBy: string;
  organization: string;
}>;

/** An import came to its end; told to whoever asked for it, who may belong to an organization above. */
type UsersImported = Readonly<{
  kind: 'users-imported';
  import: string;
  file: string;
  user: string;
  counts: Readonly<Record<string, number>>;
  organization: string;
}>;

/** A feed stopped and needs a person: whoever set it up, or, when they are gone, the administrators. */
type FeedAsks = Readonly<{
  kind: 'feed-asks';
  feed: string;
  name: string;
  run: string;
  why: Readonly<{ en: string; de: string }>;
  user: string;
  organization: string;
}>;

/** Somebody in a group, and the import that brought them there; null: somebody did it by hand. */
export type ToldMember = Readonly<{ user: string; group: string; import: string | null }>;
type Called = Readonly<{ id: string; name: string }>;

/** What the asker may do with groups; what is lacking, null: nothing. Groups out of sight are not there. */
export type GroupsFound = Readonly<{
  /** Under the keys of their names, and under their ids. */ named: ReadonlyMap<string, Called>;
  known: ReadonlyMap<string, Called & Readonly<{ lacking: readonly Missing[] | null }>>;
  lackingToCreate: readonly Missing[] | null;
  /** Where users belong. */ of: ReadonlyMap<string, readonly (Called & Pick<ToldMember, 'import'>)[]>;
}>;

/** Rows of an import name groups: the room above that knows them answers. */
type GroupsNamed = Readonly<{
  kind: 'groups-named';
  asker: SignedContext;
  /** Keys of names, or ids. */ keys: readonly string[];
  users: readonly string[];
  /** Keeps the groups until the end. */ lock: boolean;
  answer: (found: GroupsFound) => void;
  organization: string;
}>;

/** Users under what a system calls them, and what it calls users, under their ids. */
export type UsersCalled = Readonly<{ named: ReadonlyMap<string, string>; called: ReadonlyMap<string, string> }>;

/** Rows of a file name users as its source does: the room above that keeps such names answers. */
type UsersNamed = Readonly<{
  kind: 'users-called';
  source: string;
  externalIds: readonly string[];
  users: readonly string[];
  /** Keeps the names until the end. */ lock: boolean;
  answer: (found: UsersCalled) => void;
  organization: string;
}>;

/** An import has users join and leave groups, some of which come with it; whoever says so may. */
type MembersTold = Readonly<{
  kind: 'members-told';
  asker: SignedContext;
  created: readonly Called[];
  join: readonly ToldMember[];
  leave: readonly Omit<ToldMember, 'import'>[];
  organization: string;
}>;

/** The day has come to remind those who have not completed a course. */
type CompletionDue = Readonly<{
  kind: 'completion-due';
  course: string;
  title: string;
  open: readonly Readonly<{ enrollment: string; user: string; due: string }>[];
  organization: string;
}>;

/** A course was made for groups: the room above that knows them says whether the asker may add it there, and does. */
type CourseBegun = Readonly<{
  kind: 'course-begun';
  asker: SignedContext;
  course: string;
  groups: readonly string[];
  organization: string;
}>;

/** A course is in force; its new version, null: a retired course came back as it was. */
type CoursePublished = Readonly<{
  kind: 'course-published';
  course: string;
  version: string | null;
  /** What happens to people in progress. */ people: 'stay' | 'move' | 'restart';
  by: Readonly<{ id: string; name: string }>;
  organization: string;
}>;

/** Nobody may learn from this version any more. */
type VersionRetired = Readonly<{
  kind: 'version-retired';
  course: string;
  version: string;
  people: 'move' | 'restart';
  by: Readonly<{ id: string; name: string }>;
  organization: string;
}>;

/** What a listener needs of its surroundings: a request's context or a job's. */
export type Happening = Pick<SignedContext, 'tx' | 'now' | 'newId' | 'afterCommit' | 'server'> &
  Readonly<{ tenant: string; actorId: string | null }>;

type Listener<K extends Event['kind']> = (event: Extract<Event, { kind: K }>, happening: Happening) => Promise<void>;
export type Listens = Readonly<{ to: Event['kind']; run: Listener<never> }>;

/** Declares that a room listens to an event of a room below it. */
export const listens = <K extends Event['kind']>(to: K, run: Listener<K>): Listens => ({
  to,
  run: run as unknown as Listener<never>,
});

/** Tells every listener in turn; the first fault ends the transaction. */
export async function tell(listeners: readonly Listens[], event: Event, happening: Happening): Promise<void> {
  for (const listener of listeners) {
    if (listener.to === event.kind) await listener.run(event as never, happening);
  }
}
