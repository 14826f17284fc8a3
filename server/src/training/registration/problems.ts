import { refusals } from '../../refusal.ts';

export const registrationProblems = refusals({
  'not-ones-own': {
    status: 409,
    says: {
      en: 'You leave what you registered for yourself. This was given to you, or is asked of you as well.',
      de: 'Verlassen können Sie, wofür Sie sich selbst angemeldet haben. Das hier wurde Ihnen zugewiesen oder wird auch von Ihnen verlangt.',
    },
  },
  'enrolled-already': {
    status: 409,
    says: {
      en: 'You are enrolled in this [course|course] already.',
      de: 'Sie sind hier schon eingeschrieben.',
    },
  },
  'asked-already': {
    status: 409,
    says: {
      en: 'You asked for this [course|course] already. It waits for a decision.',
      de: 'Sie haben das schon angefragt. Die Entscheidung steht noch aus.',
    },
  },
  'completed-stays': {
    status: 409,
    says: {
      en: 'You completed this [course|course]. What is completed stays.',
      de: 'Das haben Sie abgeschlossen. Was abgeschlossen ist, bleibt.',
    },
  },
  'waiver-not-accepted': {
    status: 422,
    says: { en: 'Accept this to register.', de: 'Stimmen Sie dem zu, um sich anzumelden.' },
  },
  'same-approver': {
    status: 409,
    says: {
      en: 'You approved the step before. Somebody else has the second word.',
      de: 'Sie haben den Schritt davor genehmigt. Das zweite Wort hat jemand anders.',
    },
  },
});
