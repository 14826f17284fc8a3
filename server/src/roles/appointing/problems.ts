import { Refusal, problems, refusals } from '../../refusal.ts';

export const refused = refusals({
  'role-unknown': {
    status: 422,
    says: { en: 'There is no role “{role}” here.', de: 'Hier gibt es keine Rolle „{role}“.' },
  },
  'needs-place': {
    status: 422,
    says: {
      en: 'This role covers [location|a location]. Give the user [location|a location] first, or name one for the role.',
      de: 'Diese Rolle gilt für [locations|Standorte]. Tragen Sie zuerst im Profil ein, was gelten soll ([location|Standort]), oder nennen Sie es bei der Rolle.',
    },
  },
  'needs-client': {
    status: 422,
    says: {
      en: 'This role covers clients by name. Name one for it.',
      de: 'Diese Rolle gilt für benannte Kundenorganisationen. Nennen Sie eine.',
    },
  },
  'dates-reversed': {
    status: 422,
    says: { en: 'The end has to come after the beginning.', de: 'Das Ende muss nach dem Beginn liegen.' },
  },
  'option-unknown': {
    status: 422,
    says: { en: 'The role {role} has no such switch.', de: 'Die Rolle {role} hat keinen solchen Schalter.' },
  },
  'appointment-ended': {
    status: 409,
    says: { en: 'This role has ended already.', de: 'Diese Rolle ist schon beendet.' },
  },
});

/** A refusal at the field it is about. */
export function fieldRefusal(code: keyof typeof refused, field: string, values: Record<string, string> = {}): Refusal {
  const { says } = refused[code];
  return new Refusal(problems.invalid, { errors: [{ field, code, says, values }] });
}
