import type { Complaints, Rules } from '@ambit/policy';
import { type FieldError, type Problem, type Values, Refusal, problems, refusals } from '../../refusal.ts';
import { type Language, type Text, say } from '../../text.ts';
import { scopeTexts } from '../deeds-explained.ts';

export const refused = refusals({
  'role-name-taken': {
    status: 422,
    says: {
      en: 'Another role has this name. Choose a different one.',
      de: 'Eine andere Rolle heißt schon so. Wählen Sie einen anderen Namen.',
    },
  },
  'rank-too-high': {
    status: 422,
    says: {
      en: 'A role has to rank below your own. Choose a number below your rank.',
      de: 'Eine Rolle muss unter Ihrer eigenen stehen. Wählen Sie eine Zahl unter Ihrem Rang.',
    },
  },
  'cell-beyond': {
    status: 422,
    says: {
      en: 'You do not hold “{privilege}” for {scope} yourself, so you cannot put it into a role.',
      de: 'Sie haben „{privilege}“ für {scope} selbst nicht und können es deshalb keiner Rolle geben.',
    },
  },
  'cell-beyond-for-holders': {
    status: 422,
    says: {
      en: 'Somebody who holds this role would get “{privilege}” for {scope} where you do not have it. Ask somebody who does, or end that role first.',
      de: 'Jemand mit dieser Rolle bekäme „{privilege}“ für {scope} an einer Stelle, an der Sie es nicht haben. Fragen Sie jemanden, der es dort hat, oder beenden Sie zuerst diese Rolle.',
    },
  },
  'cell-loose': {
    status: 422,
    says: {
      en: 'You hold “{privilege}” only with a requirement ({requirements}). The role has to require that, too.',
      de: 'Sie haben „{privilege}“ nur unter einer Bedingung ({requirements}). Die Rolle muss sie auch verlangen.',
    },
  },
  'cell-wrong': { status: 422, says: { en: '{what}', de: '{what}' } },
  'twin-worked-out': {
    status: 409,
    says: {
      en: 'This role is worked out from {role} and is never saved. Change that one, or switch single reports off.',
      de: 'Diese Rolle ergibt sich aus {role} und wird nie gespeichert. Ändern Sie jene oder schalten Sie einzelne Berichte ab.',
    },
  },
  'role-from-model': {
    status: 409,
    says: {
      en: 'A built-in role cannot be deleted. It can be changed and reset.',
      de: 'Eine eingebaute Rolle kann nicht gelöscht werden. Sie kann geändert und zurückgesetzt werden.',
    },
  },
  'role-of-ones-own': {
    status: 409,
    says: {
      en: 'Only a built-in role that was changed can be reset.',
      de: 'Zurücksetzen kann man nur eine eingebaute Rolle, die geändert wurde.',
    },
  },
  'role-held': {
    status: 409,
    says: {
      en: '{n} users hold this role. End it for them first.',
      de: '{n} Benutzer haben diese Rolle. Beenden Sie sie dort zuerst.',
    },
  },
  'role-retired': {
    status: 409,
    says: {
      en: 'This role was deleted. Restore one of its versions to use it again.',
      de: 'Diese Rolle wurde gelöscht. Stellen Sie eine ihrer Fassungen wieder her, um sie zu nutzen.',
    },
  },
  'reason-needed': {
    status: 422,
    says: {
      en: 'Say why. This organization keeps a reason for every change of a role.',
      de: 'Sagen Sie, warum. Diese Organisation bewahrt für jede Änderung einer Rolle einen Grund auf.',
    },
  },
  'version-unknown': {
    status: 422,
    says: { en: 'This role has no version {version}.', de: 'Diese Rolle hat keine Fassung {version}.' },
  },
  'not-a-report': {
    status: 422,
    says: {
      en: '“{privilege}” is not a report. Change the role to give it.',
      de: '„{privilege}“ ist kein Bericht. Ändern Sie dafür die Rolle.',
    },
  },
  'twin-lacks-report': {
    status: 422,
    says: {
      en: 'A role with reports only has what its counterpart has. Give “{privilege}” to that one first.',
      de: 'Eine Rolle nur mit Berichten hat, was ihr Gegenstück hat. Geben Sie „{privilege}“ zuerst jenem.',
    },
  },
});

export const fieldError = (problem: Problem, field: string, values: Values = {}): FieldError => ({
  field,
  code: problem.code,
  says: problem.says,
  values,
});

export const fieldRefusal = (...errors: readonly FieldError[]): Refusal => new Refusal(problems.invalid, { errors });

/** Privileges nobody declared: before the table is read without them. */
export const unknownIn = (
  ids: readonly string[],
  declared: ReadonlyMap<string, unknown>,
  language: Language,
): readonly FieldError[] =>
  ids
    .filter((id) => !declared.has(id))
    .map((id) => {
      const what = say(complaints['unknown-privilege'], language);
      return { ...fieldError(refused['cell-wrong'], `cells.${id}`, { what }), code: 'complaint.unknown-privilege' };
    });

const complaints = {
  'unknown-privilege': { en: 'There is no such privilege.', de: 'Ein solches Recht gibt es nicht.' },
  'unknown-side': {
    en: '“{privilege}” has no side “{side}”.',
    de: '„{privilege}“ hat keine Seite „{side}“.',
  },
  'no-scope': {
    en: 'Say for what “{privilege}” shall hold.',
    de: 'Sagen Sie, wofür „{privilege}“ gelten soll.',
  },
  'scope-not-offered': {
    en: '“{privilege}” cannot be limited to: {scope}.',
    de: '„{privilege}“ lässt sich nicht darauf begrenzen: {scope}.',
  },
  'scope-cannot-be-read': {
    en: '“{privilege}” cannot be limited to: {scope}.',
    de: '„{privilege}“ lässt sich nicht darauf begrenzen: {scope}.',
  },
  'scope-without-anchor': {
    en: '“{privilege}” for {scope} needs a role that is given at one.',
    de: '„{privilege}“ für {scope} braucht eine Rolle, die dort vergeben wird.',
  },
  'unknown-requirement': {
    en: 'There is no requirement “{requirement}”.',
    de: 'Eine Bedingung „{requirement}“ gibt es nicht.',
  },
  'requirement-cannot-be-read': {
    en: 'The requirement “{requirement}” means nothing for “{privilege}”.',
    de: 'Die Bedingung „{requirement}“ hat bei „{privilege}“ keine Bedeutung.',
  },
  'implied-missing': {
    en: '“{privilege}” needs “{implied}” besides.',
    de: '„{privilege}“ braucht dazu „{implied}“.',
  },
  'implied-narrower': {
    en: '“{privilege}” reaches further than “{implied}”, which it needs.',
    de: '„{privilege}“ reicht weiter als „{implied}“, das dafür nötig ist.',
  },
} as const satisfies Record<string, Text>;
const complaintTexts: Readonly<Record<string, Text>> = complaints;

/** What the engine has against a table, at the cell it is about. */
export function wordComplaints(fault: Complaints, rules: Rules, language: Language): readonly FieldError[] {
  const title = (id: unknown) => rules.deeds.get(String(id))?.privilege.title[language] ?? String(id);
  return fault.list.map(({ id, values }) => {
    const says = complaintTexts[id.replace('complaint.', '')];
    if (!says) throw fault;
    const scope = scopeTexts[String(values['scope'])]?.[language] ?? String(values['scope']);
    const words = { privilege: title(values['privilege']), implied: title(values['implied']), scope };
    const what = say(says, language, {
      ...words,
      side: String(values['side']),
      requirement: String(values['requirement']),
    });
    return { ...fieldError(refused['cell-wrong'], `cells.${String(values['privilege'])}`, { what }), code: id };
  });
}
