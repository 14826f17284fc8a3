import { type Problem, Refusal, problems, refusals } from '../refusal.ts';

const who = {
  en: 'An administrator who may set your password can link it under Settings, Single sign-on.',
  de: 'Ein Administrator, der Ihr Passwort setzen darf, kann sie unter Einstellungen, Single Sign-on verknüpfen.',
};

export const refused = refusals({
  'provider-off': {
    status: 404,
    says: {
      en: 'This way to sign in is not offered (any more). Go back to the sign-in page and choose another one.',
      de: 'Diese Art der Anmeldung wird nicht (mehr) angeboten. Gehen Sie zurück zur Anmeldeseite und wählen Sie eine andere.',
    },
  },
  'provider-unreachable': {
    status: 503,
    says: {
      en: 'Your organization’s sign-in service does not answer as it should. Try again in a moment; if it stays like this, tell an administrator: “Test this connection” says what is wrong.',
      de: 'Der Anmeldedienst Ihrer Organisation antwortet nicht, wie er soll. Versuchen Sie es gleich noch einmal; bleibt es so, sagen Sie es einem Administrator: „Verbindung prüfen“ sagt, was nicht stimmt.',
    },
  },
  'attempt-ended': {
    status: 403,
    says: {
      en: 'This sign-in was begun elsewhere, took too long or was used already. Begin anew on the sign-in page.',
      de: 'Diese Anmeldung wurde anderswo begonnen, dauerte zu lange oder wurde schon benutzt. Beginnen Sie auf der Anmeldeseite von vorn.',
    },
  },
  'not-proven': {
    status: 403,
    says: {
      en: 'The answer of your organization’s sign-in service did not prove who you are. Begin anew on the sign-in page; if it happens again, tell an administrator.',
      de: 'Die Antwort des Anmeldedienstes Ihrer Organisation hat nicht bewiesen, wer Sie sind. Beginnen Sie auf der Anmeldeseite von vorn; passiert es wieder, sagen Sie es einem Administrator.',
    },
  },
  'other-account': {
    status: 403,
    says: {
      en: 'You signed in there with another account than the one that is linked to you here.',
      de: 'Sie haben sich dort mit einem anderen Konto angemeldet als dem, das hier mit Ihnen verknüpft ist.',
    },
  },
  'nobody-here': {
    status: 403,
    says: {
      en: 'Your organization’s sign-in service knows you, but you are not a user here. Ask an administrator to add you.',
      de: 'Der Anmeldedienst Ihrer Organisation kennt Sie, aber Sie sind hier kein Benutzer. Bitten Sie einen Administrator, Sie anzulegen.',
    },
  },
  'not-linked': {
    status: 403,
    says: {
      en: `There is a user here who could be you, but this sign-in is not linked to that user. ${who.en}`,
      de: `Hier gibt es einen Benutzer, der Sie sein könnten, aber diese Anmeldung ist nicht mit ihm verknüpft. ${who.de}`,
    },
  },
  'name-given-up': {
    status: 403,
    says: {
      en: 'Your organization’s sign-in service names you as somebody else was named here before, and such names are given to nobody again. Tell an administrator: they can add you under another name.',
      de: 'Der Anmeldedienst Ihrer Organisation nennt Sie so, wie hier schon jemand anderes hieß, und solche Namen werden nicht wieder vergeben. Sagen Sie es einem Administrator, der Sie unter einem anderen Namen anlegen kann.',
    },
  },
  'user-not-active': {
    status: 403,
    says: {
      en: 'The user this sign-in belongs to may not sign in at present. Ask an administrator.',
      de: 'Der Benutzer, zu dem diese Anmeldung gehört, darf sich zurzeit nicht anmelden. Fragen Sie einen Administrator.',
    },
  },
  'claims-missing': {
    status: 403,
    says: {
      en: 'Your organization’s sign-in service did not say what a new user needs: {claims}. Tell an administrator.',
      de: 'Der Anmeldedienst Ihrer Organisation hat nicht gesagt, was ein neuer Benutzer braucht: {claims}. Sagen Sie es einem Administrator.',
    },
  },
  'subject-linked': {
    status: 409,
    says: {
      en: 'This user is linked to another sign-in of the same service. End that link first.',
      de: 'Dieser Benutzer ist mit einer anderen Anmeldung desselben Dienstes verknüpft. Beenden Sie zuerst diese Verknüpfung.',
    },
  },
  'linked-elsewhere': {
    status: 409,
    says: {
      en: 'That account belongs to another user here. Sign in at the provider with your own one.',
      de: 'Jenes Konto gehört hier einem anderen Benutzer. Melden Sie sich beim Anbieter mit Ihrem eigenen an.',
    },
  },
  'link-last': {
    status: 409,
    says: {
      en: 'You sign in by this alone. Choose a password or register a passkey first.',
      de: 'Sie melden sich nur damit an. Wählen Sie zuerst ein Passwort oder registrieren Sie einen Passkey.',
    },
  },
  'user-outside': {
    status: 422,
    says: {
      en: 'This user is not among those whose password you may set.',
      de: 'Dieser Benutzer gehört nicht zu denen, deren Passwort Sie setzen dürfen.',
    },
  },
  'metadata-unread': {
    status: 422,
    says: {
      en: 'This is not the description of a SAML identity provider: {what} is missing. Take the file named “metadata” from your provider.',
      de: 'Das ist nicht die Beschreibung eines SAML-Identitätsanbieters: {what} fehlt. Nehmen Sie die Datei „Metadaten“ Ihres Anbieters.',
    },
  },
  'address-insecure': {
    status: 422,
    says: { en: 'The address has to begin with https://.', de: 'Die Adresse muss mit https:// beginnen.' },
  },
  'no-key': {
    status: 422,
    says: {
      en: 'Make a key pair first: without one nothing can be encrypted for this service.',
      de: 'Machen Sie zuerst ein Schlüsselpaar: Ohne eines kann für diesen Dienst nichts verschlüsselt werden.',
    },
  },
  'keys-full': {
    status: 409,
    says: {
      en: 'There are two key pairs already. End the older one once the provider uses the newer one.',
      de: 'Es gibt schon zwei Schlüsselpaare. Beenden Sie das ältere, sobald der Anbieter das neuere benutzt.',
    },
  },
  'key-needed': {
    status: 409,
    says: {
      en: 'Only encrypted assertions are accepted from this provider, and this is the only key pair. Make another one first, or stop demanding encryption.',
      de: 'Von diesem Anbieter werden nur verschlüsselte Assertions angenommen, und das ist das einzige Schlüsselpaar. Machen Sie zuerst ein weiteres, oder verlangen Sie keine Verschlüsselung mehr.',
    },
  },
  'kind-stays': {
    status: 422,
    says: {
      en: 'A provider keeps its kind. Add another one.',
      de: 'Ein Anbieter behält seine Art. Fügen Sie einen weiteren hinzu.',
    },
  },
  'too-many-providers': {
    status: 409,
    says: {
      en: 'There are ten providers already. Remove one that is not needed.',
      de: 'Es gibt schon zehn Anbieter. Entfernen Sie einen, der nicht gebraucht wird.',
    },
  },
});

export const atField = (field: string, { code, says }: Problem, values: Record<string, string> = {}): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says, values }] });
