import { type FieldError, problems, Refusal, refusals } from '../refusal.ts';

export const refused = refusals({
  'identifier-taken': {
    status: 422,
    says: {
      en: 'Another organization has this identifier already.',
      de: 'Eine andere Organisation hat diese Kennung schon.',
    },
  },
  'name-taken': {
    status: 422,
    says: { en: 'Another client has this name already.', de: 'Eine andere Kundenorganisation heißt schon so.' },
  },
  'not-a-host': {
    status: 422,
    says: {
      en: 'Enter a host name alone, such as training.example.org, without https:// and without a path.',
      de: 'Geben Sie nur einen Hostnamen an, etwa training.example.org, ohne https:// und ohne Pfad.',
    },
  },
  'host-of-installation': {
    status: 422,
    says: {
      en: 'This is an address of the installation itself. Choose a name of your own domain.',
      de: 'Das ist eine Adresse der Installation selbst. Wählen Sie einen Namen Ihrer eigenen Domain.',
    },
  },
  'address-there': {
    status: 409,
    says: {
      en: 'There is an address already: {host}. Remove it first.',
      de: 'Es gibt schon eine Adresse: {host}. Entfernen Sie zuerst diese.',
    },
  },
  'no-address': {
    status: 409,
    says: { en: 'There is no address of its own yet.', de: 'Es gibt noch keine eigene Adresse.' },
  },
  'kept-by-regulation': {
    status: 409,
    says: {
      en: 'The plan holds regulated training, whose records are kept for good. Nothing beside the audit is emptied.',
      de: 'Der Plan enthält regulierte Schulung, deren Aufzeichnungen auf Dauer bleiben. Neben dem Protokoll wird nichts geleert.',
    },
  },
  'role-model-needed': {
    status: 422,
    says: {
      en: 'Choose the role model of the organization.',
      de: 'Wählen Sie das Rollenmodell der Organisation.',
    },
  },
  'plan-without-clients': {
    status: 409,
    says: {
      en: 'The plan of {organization} has no clients. Whoever runs the organization above can add the feature.',
      de: 'Der Plan von {organization} enthält keine Kundenorganisationen. Freischalten kann sie, wer darüber verwaltet.',
    },
  },
  'own-plan': {
    status: 409,
    says: {
      en: 'An organization can’t change its own expiry or plan. Somebody of the organization above can.',
      de: 'Eine Organisation kann ihren eigenen Ablauf und Plan nicht ändern. Das kann jemand von der Organisation darüber.',
    },
  },
  'enter-first': {
    status: 409,
    says: {
      en: 'Enter {organization} first: the operator works in one organization at a time.',
      de: 'Betreten Sie zuerst {organization}: Der Betreiber arbeitet in einer Organisation zur Zeit.',
    },
  },
  'feature-in-use': {
    status: 409,
    says: {
      en: 'Something still depends on what would be switched off: {list}. End or delete that first.',
      de: 'Von dem, was ausgeschaltet würde, hängt noch etwas ab: {list}. Beenden oder löschen Sie das zuerst.',
    },
  },
  'feature-built-on': {
    status: 422,
    says: { en: '“{feature}” needs “{needs}”.', de: '„{feature}“ setzt „{needs}“ voraus.' },
  },
  'template-named': {
    status: 422,
    says: { en: 'Another template has this name already.', de: 'Eine andere Vorlage heißt schon so.' },
  },
  'template-outside': {
    status: 422,
    says: {
      en: 'This is not among the templates you may see.',
      de: 'Das gehört nicht zu den Vorlagen, die Sie sehen dürfen.',
    },
  },
  'template-role': {
    status: 422,
    says: {
      en: '“{role}” is no role that was made or changed here: clients have the others already.',
      de: '„{role}“ ist keine Rolle, die hier angelegt oder geändert wurde: Die anderen haben Kundenorganisationen schon.',
    },
  },
  'template-client': {
    status: 422,
    says: {
      en: 'This is not among the clients whose settings you may see.',
      de: 'Das gehört nicht zu den Kundenorganisationen, deren Einstellungen Sie sehen dürfen.',
    },
  },
  'template-for-clients': {
    status: 422,
    says: {
      en: 'A template starts clients. An organization below the platform begins as delivered.',
      de: 'Mit einer Vorlage beginnen Kundenorganisationen. Eine Organisation unter der Plattform beginnt wie ausgeliefert.',
    },
  },
  'template-elsewhere': {
    status: 409,
    says: {
      en: '{client} is not below {organization}, whose templates these are.',
      de: '{client} steht nicht unter {organization}, deren Vorlagen das sind.',
    },
  },
  'not-a-picture': {
    status: 422,
    says: {
      en: 'The logo has to be a PNG, JPEG or WebP picture of at most {limit} kB.',
      de: 'Das Logo muss ein PNG-, JPEG- oder WebP-Bild mit höchstens {limit} kB sein.',
    },
  },
});

/** A 422 at one field. */
export function wrongField(
  field: string,
  code: keyof typeof refused,
  values: NonNullable<FieldError['values']> = {},
): Refusal {
  return new Refusal(problems.invalid, { errors: [{ field, code, says: refused[code].says, values }] });
}
