import { Refusal, refusals } from '../refusal.ts';
import type { EndedRole, UserState } from '../users/index.ts';

/** What undoing puts back. */
export type Before =
  | Readonly<{ state: UserState; until: string | null }>
  | Readonly<{
      place: string | null;
      day?: string | null /** The move that was kept for its day. */;
      planned?: string | null;
    }>
  | Readonly<{ given: string; ended: readonly EndedRole[] }>
  | Readonly<{ ended: readonly EndedRole[] }>
  | Readonly<{ wasMember: boolean }>
  /** A link that went out stays out. */
  | Readonly<{ link: string }>;

export const inState = (before: Before): before is Extract<Before, { state: unknown }> => 'state' in before;

export const refused = refusals({
  'not-that-state': {
    status: 409,
    says: { en: 'is {from} and cannot become {to}', de: 'ist {from} und kann nicht {to} werden' },
  },
  'role-not-held': { status: 409, says: { en: 'does not hold this role', de: 'hat diese Rolle nicht' } },
  'changed-since': {
    status: 409,
    says: { en: 'was changed by somebody since then', de: 'wurde seitdem von jemandem geändert' },
  },
  'no-address': {
    status: 409,
    says: {
      en: 'has no e-mail address; a printed sign-in sheet gets them in',
      de: 'hat keine E-Mail-Adresse; ein gedrucktes Anmeldeblatt führt hinein',
    },
  },
  'no-sign-in': {
    status: 409,
    says: {
      en: 'does not sign in with a password, or may not sign in now',
      de: 'meldet sich nicht mit einem Passwort an oder darf sich jetzt nicht anmelden',
    },
  },
  'asker-gone': {
    status: 409,
    says: {
      en: 'whoever asked for it may not do it any more',
      de: 'wer das veranlasst hat, darf es nicht mehr tun',
    },
  },
  'user-gone': { status: 409, says: { en: 'is out of your reach', de: 'ist außerhalb Ihres Bereichs' } },
  'too-many': {
    status: 422,
    says: {
      en: 'At most {most} users are changed at once. Narrow the list down.',
      de: 'Höchstens {most} Benutzer werden auf einmal geändert. Grenzen Sie die Liste ein.',
    },
  },
  'not-undoable': {
    status: 409,
    says: { en: 'There is nothing here to undo now.', de: 'Hier gibt es jetzt nichts rückgängig zu machen.' },
  },
});

/** The states as sentences say them. */
export const stateWords: Readonly<Record<UserState, Readonly<{ en: string; de: string }>>> = {
  invited: { en: 'invited', de: 'eingeladen' },
  listed: { en: 'listed', de: 'nur geführt' },
  active: { en: 'active', de: 'aktiv' },
  suspended: { en: 'suspended', de: 'ausgesetzt' },
  disabled: { en: 'disabled', de: 'gesperrt' },
  archived: { en: 'archived', de: 'archiviert' },
  deleted: { en: 'deleted', de: 'gelöscht' },
};

export const notThatState = (from: UserState, to: UserState): Refusal =>
  new Refusal(refused['not-that-state'], { values: { from, to } });
export const noSuchRole = (): Refusal => new Refusal(refused['role-not-held']);
export const changedSince = (): Refusal => new Refusal(refused['changed-since']);
export const noAddress = (): Refusal => new Refusal(refused['no-address']);
export const noSignIn = (): Refusal => new Refusal(refused['no-sign-in']);
export const needsSheet = (lacks: unknown): boolean =>
  lacks instanceof Refusal && lacks.problem === refused['no-address'];
