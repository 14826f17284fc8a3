import { type SignInSettings, signInMethods } from '../../organizations/index.ts';
import { refusals } from '../../refusal.ts';

/** What proves who somebody is. `sheet` is the printed first credential, `device` a PIN at a registered device,
 * `linked` a link from another organization one is signed in to. */
export const methods = ['password', 'passkey', 'single-sign-on', 'invitation', 'sheet', 'device', 'linked'] as const;
export type Method = (typeof methods)[number];

/** What was shown: by which way somebody came, and how many factors that was. */
export type Shown = Readonly<{
  method: Method;
  factors: 1 | 2 /** The registered device, with its method. */;
  device?: string;
}>;

/** What still has to be done before a sign-in is made, in this order. */
export const steps = ['second-factor', 'new-password', 'set-up-factor'] as const;
export type Step = (typeof steps)[number];

export type Standing = Readonly<{
  /** Has an app for codes. */ hasCodes: boolean;
  /** Has a passkey. */ hasPasskey: boolean;
  mustChangePassword: boolean;
  administers: boolean;
}>;

/**
 * What is missing before somebody who has shown this may come in.
 * Whoever set up a second factor is asked for it, whether it is required or not; a device at a location is its own rule.
 */
export function missingSteps(
  shown: Shown,
  standing: Standing,
  factorOf: SignInSettings['secondFactor'],
): readonly Step[] {
  if (shown.method === 'device') return [];
  const isRequired = factorOf === 'everybody' || (factorOf === 'administrators' && standing.administers);
  const hasSecond = standing.hasCodes || (standing.hasPasskey && isRequired);
  const isOneOnly = shown.factors < 2;
  // a sheet is there to choose a password by
  const changes = shown.method === 'sheet' || (standing.mustChangePassword && shown.method === 'password');
  return steps.filter((step) => {
    if (step === 'second-factor') return isOneOnly && hasSecond;
    if (step === 'new-password') return changes;
    return isOneOnly && isRequired && !hasSecond;
  });
}

/** Whether this way in is open: some an organization switches, the others are opened by their own deeds. `exempt` names
 * the users whose password works whatever else holds. */
export function isOpen(method: Method, user: string, settings: Pick<SignInSettings, 'methods' | 'exempt'>): boolean {
  const isExempt = settings.exempt.includes(user);
  // where only the organization’s own provider says who comes in, no other organization does
  if (method === 'linked') return isExempt || settings.methods.some((one) => one !== 'single-sign-on');
  const isSwitched = signInMethods.some((one) => one === method);
  const isTaken = settings.methods.some((one) => one === method);
  return !isSwitched || isTaken || (method === 'password' && isExempt);
}

/** A password that opens where passwords are off is never enough by itself. */
export const factorAsked = (
  method: Method,
  { methods: taken, secondFactor }: Pick<SignInSettings, 'methods' | 'secondFactor'>,
): SignInSettings['secondFactor'] =>
  method === 'password' && !taken.includes('password') ? 'everybody' : secondFactor;

export const refused = refusals({
  'method-off': {
    status: 403,
    says: {
      en: 'This organization does not take this way of signing in. Choose another one on the sign-in page.',
      de: 'Diese Organisation nimmt diesen Weg der Anmeldung nicht an. Wählen Sie auf der Anmeldeseite einen anderen.',
    },
  },
  'step-ended': {
    status: 401,
    says: {
      en: 'This took too long, or it was finished already. Sign in again.',
      de: 'Das hat zu lange gedauert oder war schon erledigt. Melden Sie sich neu an.',
    },
  },
  'learners-only': {
    status: 403,
    says: {
      en: 'At a device with a PIN only learners sign in. You have a role besides: sign in with user name and password.',
      de: 'An einem Gerät mit PIN melden sich nur Lernende an. Sie haben eine weitere Rolle: Melden Sie sich mit Benutzername und Passwort an.',
    },
  },
  'not-now': {
    status: 409,
    says: { en: 'Another step comes first.', de: 'Vorher kommt ein anderer Schritt.' },
  },
});
