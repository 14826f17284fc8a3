import type { Text } from '../../text.ts';
import type { Language } from '../../text.ts';
import type { MailKind } from '../mail.ts';
import type { Part, Template } from './template.ts';

/** The wording every mail comes with. */
export const deliveredOf = (kind: MailKind, language: Language): Template => {
  const { subject, text, button } = delivered[kind];
  return { subject: subject[language], text: text[language], button: button[language] };
};

const delivered: Readonly<Record<MailKind, Readonly<Record<Part, Text>>>> = {
  invitation: {
    subject: {
      en: 'You are invited to {{ organization }}',
      de: 'Sie sind zu {{ organization }} eingeladen',
    },
    text: {
      en: `{{ by }} invites you to {{ organization }} as {{ role }}. Open the link, choose how you will sign in, and you are there.

The link is good once, until {{ until }}. If you did not expect this, you need not do anything.`,
      de: `{{ by }} lädt Sie zu {{ organization }} ein, als {{ role }}. Öffnen Sie den Link, wählen Sie, wie Sie sich anmelden, und Sie sind da.

Der Link gilt einmal, bis {{ until }}. Wenn Sie das nicht erwartet haben, brauchen Sie nichts zu tun.`,
    },
    button: { en: 'Accept invitation', de: 'Einladung annehmen' },
  },
  'password-reset': {
    subject: { en: 'Your new password at {{ organization }}', de: 'Ihr neues Passwort bei {{ organization }}' },
    text: {
      en: `Somebody, probably you, asked for a new password for the user {{ userName }} at {{ organization }}.

The link is good once, until {{ until }}. If it was not you, you need not do anything: the password stays as it is.`,
      de: `Jemand, wahrscheinlich Sie, hat um ein neues Passwort für {{ userName }} bei {{ organization }} gebeten.

Der Link gilt einmal, bis {{ until }}. Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Das Passwort bleibt, wie es ist.`,
    },
    button: { en: 'Choose a new password', de: 'Neues Passwort wählen' },
  },
  'join-confirmation': {
    subject: {
      en: 'Confirm your address for {{ organization }}',
      de: 'Bestätigen Sie Ihre Adresse für {{ organization }}',
    },
    text: {
      en: `Somebody, probably you, asked for an account at {{ organization }} with this address. Open the link, choose a password, and the address is confirmed.

The link is good once, until {{ until }}. If it was not you, you need not do anything: no account is made.`,
      de: `Jemand, wahrscheinlich Sie, hat mit dieser Adresse um ein Konto bei {{ organization }} gebeten. Öffnen Sie den Link und wählen Sie ein Passwort; damit ist die Adresse bestätigt.

Der Link gilt einmal, bis {{ until }}. Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Es wird kein Konto angelegt.`,
    },
    button: { en: 'Confirm address', de: 'Adresse bestätigen' },
  },
  'new-sign-in': {
    subject: { en: 'New sign-in at {{ organization }}', de: 'Neue Anmeldung bei {{ organization }}' },
    text: {
      en: `You signed in with a device that was not used before: {{ device }}, from {{ address }}, on {{ when }}.

If that was not you, end that sign-in and change your password.`,
      de: `Sie haben sich mit einem neuen Gerät angemeldet: {{ device }}, von {{ address }}, am {{ when }}.

Wenn Sie das nicht waren, beenden Sie diese Anmeldung und ändern Sie Ihr Passwort.`,
    },
    button: { en: 'See my sign-ins', de: 'Meine Anmeldungen ansehen' },
  },
  'sign-in-linked': {
    subject: {
      en: 'Another way to sign in at {{ organization }}',
      de: 'Eine weitere Anmeldung bei {{ organization }}',
    },
    text: {
      en: `{% if provider %}You linked your account at “{{ provider }}” on {{ when }}: you sign in at {{ organization }} by it from now on.{% else %}You linked {{ organization }} with another organization on {{ when }}: whoever is signed in to one as you can go over to the other.{% endif %}

If that was not you, end that link and change your password.`,
      de: `{% if provider %}Sie haben am {{ when }} Ihr Konto bei „{{ provider }}“ verknüpft: Damit melden Sie sich ab jetzt bei {{ organization }} an.{% else %}Sie haben {{ organization }} am {{ when }} mit einer anderen Organisation verknüpft: Wer in der einen als Sie angemeldet ist, kann in die andere hinübergehen.{% endif %}

Wenn Sie das nicht waren, beenden Sie diese Verknüpfung und ändern Sie Ihr Passwort.`,
    },
    button: { en: 'See my security', de: 'Meine Sicherheit ansehen' },
  },
  'acted-as': {
    subject: {
      en: '{{ by }} acts as you at {{ organization }}',
      de: '{{ by }} handelt bei {{ organization }} als Sie',
    },
    text: {
      en: `Since {{ when }} {{ by }} acts in your name, until {{ until }} at the latest. The reason given: “{{ reason }}”.

What is done meanwhile is recorded under both names. Nothing is signed, approved or issued in your name.`,
      de: `Seit {{ when }} handelt {{ by }} in Ihrem Namen, längstens bis {{ until }}. Der genannte Grund: „{{ reason }}“.

Was dabei geschieht, wird unter beiden Namen festgehalten. Unterschrieben, genehmigt oder ausgestellt wird in Ihrem Namen nichts.`,
    },
    button: { en: 'See my security', de: 'Meine Sicherheit ansehen' },
  },
  'access-changed': {
    subject: {
      en: '{% case change %}{% when "given" %}You have a new role{% when "ended" %}A role of yours ended{% else %}A role of yours changed{% endcase %}: {{ role }}',
      de: '{% case change %}{% when "given" %}Sie haben eine neue Rolle{% when "ended" %}Eine Ihrer Rollen endete{% else %}Eine Ihrer Rollen wurde geändert{% endcase %}: {{ role }}',
    },
    text: {
      en: '{% case change %}{% when "given" %}{{ by }} gave you the role {{ role }} at {{ organization }}.{% when "ended" %}{{ by }} ended your role {{ role }} at {{ organization }}.{% else %}{{ by }} changed your role {{ role }} at {{ organization }}.{% endcase %}{% if from %} From {{ from }}.{% endif %}{% if until %} Until {{ until }}.{% endif %}',
      de: '{% case change %}{% when "given" %}{{ by }} hat Ihnen bei {{ organization }} die Rolle {{ role }} gegeben.{% when "ended" %}{{ by }} hat Ihre Rolle {{ role }} bei {{ organization }} beendet.{% else %}{{ by }} hat Ihre Rolle {{ role }} bei {{ organization }} geändert.{% endcase %}{% if from %} Ab {{ from }}.{% endif %}{% if until %} Bis {{ until }}.{% endif %}',
    },
    button: { en: 'See my access', de: 'Meine Rechte ansehen' },
  },
  'import-done': {
    subject: { en: 'The import of {{ file }} is done', de: 'Der Import von {{ file }} ist fertig' },
    text: {
      en: 'Users added: {{ created }}, changed: {{ updated }}. Rows that could not come in: {{ rejected }}.',
      de: 'Benutzer angelegt: {{ created }}, geändert: {{ updated }}. Zeilen, die nicht übernommen wurden: {{ rejected }}.',
    },
    button: { en: 'Open the import', de: 'Import öffnen' },
  },
  'completion-reminder': {
    subject: {
      en: '{{ course }} is to be completed by {{ due }}',
      de: '{{ course }} ist bis {{ due }} abzuschließen',
    },
    text: {
      en: '{{ organization }} asks you to complete {{ course }}. The last day for it is {{ due }}.',
      de: '{{ organization }} bittet Sie, {{ course }} abzuschließen. Der letzte Tag dafür ist der {{ due }}.',
    },
    button: { en: 'Go on learning', de: 'Weiterlernen' },
  },
  'exemption-changed': {
    subject: {
      en: '{% case change %}{% when "given" %}You are exempt from {{ course }}{% when "refused" %}You are not exempt from {{ course }}{% else %}Your exemption from {{ course }} is over{% endcase %}',
      de: '{% case change %}{% when "given" %}Sie sind von {{ course }} befreit{% when "refused" %}Sie sind nicht von {{ course }} befreit{% else %}Ihre Befreiung von {{ course }} ist vorbei{% endcase %}',
    },
    text: {
      en: '{% case change %}{% when "given" %}{{ by }} exempted you from {{ course }}{% if until %} until {{ until }}{% endif %}. It is neither done nor overdue meanwhile.{% when "refused" %}{{ by }} refused the exemption from {{ course }} that was asked for.{% else %}{{ organization }} asks you to complete {{ course }} again.{% if due %} The last day for it is {{ due }}.{% endif %}{% endcase %}{% if reason %} Reason: {{ reason }}{% endif %}',
      de: '{% case change %}{% when "given" %}{{ by }} hat Sie{% if until %} bis {{ until }}{% endif %} von {{ course }} befreit. So lange ist es weder erledigt noch überfällig.{% when "refused" %}{{ by }} hat die beantragte Befreiung von {{ course }} abgelehnt.{% else %}{{ organization }} bittet Sie wieder, {{ course }} abzuschließen.{% if due %} Der letzte Tag dafür ist der {{ due }}.{% endif %}{% endcase %}{% if reason %} Begründung: {{ reason }}{% endif %}',
    },
    button: { en: 'Open it', de: 'Öffnen' },
  },
  'feed-asks': {
    subject: { en: 'The feed {{ name }} needs you', de: 'Der Zufluss {{ name }} braucht Sie' },
    text: {
      en: `The feed {{ name }} of {{ organization }} stopped:

{{ why }}`,
      de: `Der Zufluss {{ name }} von {{ organization }} ist stehen geblieben:

{{ why }}`,
    },
    button: { en: 'Look at the run', de: 'Lauf ansehen' },
  },
  'move-refused': {
    subject: { en: '{{ name }} did not move on {{ day }}', de: '{{ name }} ist am {{ day }} nicht umgezogen' },
    text: {
      en: 'You planned that {{ name }} moves on {{ day }}. That could not be done: {{ reason }}',
      de: 'Sie hatten geplant, dass {{ name }} am {{ day }} umzieht. Das ging nicht: {{ reason }}',
    },
    button: { en: 'Open the user', de: 'Benutzer öffnen' },
  },
  'invitation-held-back': {
    subject: { en: '{{ name }} came in without: {{ missing }}', de: '{{ name }} kam herein, ohne: {{ missing }}' },
    text: {
      en: '{{ name }} accepted the invitation of {{ by }} to {{ organization }} as {{ role }}. {{ by }} could not give all of it any more. Not given: {{ missing }}.',
      de: '{{ name }} hat die Einladung von {{ by }} zu {{ organization }} als {{ role }} angenommen. {{ by }} durfte nicht mehr alles davon vergeben. Nicht vergeben: {{ missing }}.',
    },
    button: { en: 'Open the user', de: 'Benutzer öffnen' },
  },
  'mail-domain-lost': {
    subject: {
      en: 'The mail domain {{ domain }} is not proven any more',
      de: 'Die Mail-Domain {{ domain }} ist nicht mehr nachgewiesen',
    },
    text: {
      en: `The record that showed that {{ domain }} belongs to {{ organization }} was not found any more. {{ why }}

Until it is there again, people with such an address do not join at once: they wait for approval.`,
      de: `Der Eintrag, der zeigte, dass {{ domain }} zu {{ organization }} gehört, war nicht mehr zu finden. {{ why }}

Bis er wieder da ist, kommen Menschen mit einer solchen Adresse nicht sofort herein: Sie warten auf Freigabe.`,
    },
    button: { en: 'Open the settings', de: 'Einstellungen öffnen' },
  },
  'signature-refused': {
    subject: { en: 'A signature of {{ name }} failed', de: 'Eine Unterschrift von {{ name }} ist fehlgeschlagen' },
    text: {
      en: `Somebody who is signed in as {{ name }} ({{ userName }}) tried to sign on {{ when }}, from {{ address }}, and did not prove who they are. Nothing was signed.

A slip of the finger looks the same. After ten failures within a quarter of an hour the user name has to wait.`,
      de: `Jemand, der als {{ name }} ({{ userName }}) angemeldet ist, wollte am {{ when }} von {{ address }} aus unterschreiben und hat nicht nachgewiesen, wer er ist. Es wurde nichts unterschrieben.

Ein Tippfehler sieht genauso aus. Nach zehn Fehlversuchen in einer Viertelstunde muss der Benutzername warten.`,
    },
    button: { en: 'Open the user', de: 'Benutzer öffnen' },
  },
  'own-address-lost': {
    subject: {
      en: 'The address {{ host }} is not proven any more',
      de: 'Die Adresse {{ host }} ist nicht mehr nachgewiesen',
    },
    text: {
      en: `The record that showed that {{ host }} belongs to {{ organization }} was not found any more. {{ why }}

Until it is there again, nobody is served at this address: people sign in at the one this message leads to.`,
      de: `Der Eintrag, der zeigte, dass {{ host }} zu {{ organization }} gehört, war nicht mehr zu finden. {{ why }}

Bis er wieder da ist, antwortet unter dieser Adresse niemand: Man meldet sich unter der an, zu der diese Nachricht führt.`,
    },
    button: { en: 'Open the settings', de: 'Einstellungen öffnen' },
  },
  'template-failed': {
    subject: {
      en: 'The wording of “{{ message }}” could not be filled in',
      de: 'Der Wortlaut von „{{ message }}“ ließ sich nicht ausfüllen',
    },
    text: {
      en: 'A message of {{ organization }} left with the delivered wording instead of your own. What went wrong: {{ fault }}.',
      de: 'Eine Nachricht von {{ organization }} ging mit dem mitgelieferten statt Ihrem Wortlaut hinaus. Der Grund: {{ fault }}.',
    },
    button: { en: 'Open the wording', de: 'Wortlaut öffnen' },
  },
};
