import type { Actor, Role, Rules, Thing, World } from '@ambit/policy';
import type { GroupsFound } from '../../events.ts';
import type { UserState } from '../user.ts';
import type { Added, Additional, FieldId } from './fields.ts';
import type { Placing } from './judged.ts';
import type { Level, Places } from './places.ts';
import type { Access } from '../../organizations/index.ts';
import type { DateOrder } from '../../sheets/index.ts';

/** Something a cell refers to. */
export type Reference = Readonly<{ id: string; name: string }>;

/** The fields of a user that a file can set, as they are or would be. `role` is the base role, null the learner's alone. */
export type Profile = Readonly<{
  userName: string;
  firstName: string;
  middleName: string | null;
  lastName: string;
  email: string | null;
  employeeIdentifier: string | null;
  phone: string | null;
  location: Reference | null;
  department: Reference | null;
  jobTitle: Reference | null;
  role: string | null;
  language: string;
  state: UserState;
  expiresOn: string | null;
  hireDate: string | null;
}> &
  /** Values of additional fields, as they are stored. */ Readonly<{ [field in Additional]?: string | null }>;

/** A user who is there already, with what decisions read. */
export type Existing = Profile &
  Readonly<{
    id: string;
    thing: Thing;
    isService: boolean;
    timeZone: string | null;
    managers: readonly Reference[];
    /** The day on which each of these last changed, as far as it was asked for. */ placed: Readonly<
      Partial<Record<Placing, string>>
    >;
    /** What imports planned, as far as it was asked for. */ planned: readonly Planned[];
  }>;

/** Where somebody will stand from a day on, in the words of the file; null: nowhere any more. */
export type Planned = Readonly<{ day: string; told: Readonly<Partial<Record<Placing, string | null>>> }>;

/** How rows are to be read, as said with the mapping. */
export type Options = Readonly<{
  dateOrder: DateOrder;
  /** What new users are called by when no column is the user name. */ userNameFrom: 'email' | 'employeeIdentifier';
  /** What values of the file mean as roles, under their keys; null: leave. */ roles: ReadonlyMap<
    string,
    string | null
  >;
  /** State of new users whose row says nothing. */ newUsers: 'active' | 'listed';
  /** Location of new users whose row names none. */ defaultLocation: Reference | null;
  createLocations: boolean;
  createGroups: boolean;
  /** Users leave the groups that earlier imports named and their row does not. */ onlyGroups: boolean;
  /** The system that the file came from by itself. */ source: string | null;
}>;

/** What the rows of a batch refer to, read at once. Users under the keys of their names, identifiers, e-mail addresses. */
export type Known = Readonly<{
  byUserName: ReadonlyMap<string, Existing>;
  byIdentifier: ReadonlyMap<string, readonly Existing[]>;
  byEmail: ReadonlyMap<string, readonly Existing[]>;
  /** Users under what the source of the file calls them. */ byExternalId: ReadonlyMap<string, Existing>;
  /** What the source calls users, under their ids; those it does not know are not there. */ called: ReadonlyMap<
    string,
    string
  >;
  /** Names and identifiers that mean somebody who gave them up, or whoever took their place: `userName jo`. */
  former: ReadonlySet<string>;
  places: Places;
  levels: readonly Level[];
  departments: ReadonlyMap<string, readonly Reference[]>;
  jobTitles: ReadonlyMap<string, readonly Reference[]>;
  /** The location the asker stands at. */ own: import('./places.ts').Place | null;
}>;

/** What names a user once in a file. */
export type Naming = 'userName' | 'employeeIdentifier' | 'externalId';

/** Everything a row is judged by. */
export type Around = Readonly<{
  /** The asker's authority as it is now. */ asker: Readonly<{ rules: Rules; actor: Actor; world: World }>;
  organization: Readonly<{
    id: string /** Keys of its name and identifier. */;
    called: readonly string[];
    roles: ReadonlyMap<string, Role>;
    learner: string;
    /** What it asks of accounts. */ access: Access;
  }>;
  language: string;
  /** The day it is in the organization. */ today: string;
  options: Options;
  mapped: ReadonlySet<FieldId>;
  added: Added;
  known: Known;
  groups: GroupsFound;
  /** The first line that names somebody so, in the whole file. */ lineOf(field: Naming, key: string): number | null;
  /** Users rows were about so far, with their first line: one may be named in several ways. */ spoken: Map<
    string,
    number
  >;
  /** Active users who may give roles in the whole organization; one who would lose that is taken out. */ administrators: Set<string>;
  /** Users whose password opens while passwords are off; one whose would open no more is taken out. */ exempt: Set<string>;
  /** What was decided for new users of one kind before: rows repeat themselves. */ decided: Map<string, unknown>;
}>;

/** Where a row stands, and the id of its user should that be somebody new. `managerLine`: what the check had found. */
export type Standing = Readonly<{ line: number; id: string; managerLine: number | null }>;
