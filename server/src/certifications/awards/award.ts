import { z } from 'zod';
import { refusals } from '../../refusal.ts';

export const sources = ['hand', 'training', 'objective'] as const;

const comment = z.string().trim().max(2_000);
const reason = z.string().trim().min(1).max(500);

export const newAward = z.strictObject({
  userId: z.uuid(),
  certificationId: z.uuid(),
  levelId: z.uuid(),
  achievedOn: z.iso.date(),
  /** Left out: as the certification says; null: never. */ expiresOn: z.iso.date().nullable().optional(),
  comment: comment.default(''),
});
export type NewAward = z.output<typeof newAward>;

export const changedAward = z.strictObject({
  levelId: z.uuid().optional(),
  achievedOn: z.iso.date().optional(),
  /** Null: never. */ expiresOn: z.iso.date().nullable().optional(),
  comment: comment.optional(),
  reason,
});
export const revocation = z.strictObject({ reason });

export const awardProblems = refusals({
  'user-not-among': {
    status: 422,
    says: {
      en: 'This [user|user] is not among those you look after.',
      de: 'Diese Person gehört nicht zu denen, die Sie betreuen.',
    },
  },
  'certification-unknown': {
    status: 422,
    says: {
      en: 'This certification is not awarded here, or was retired.',
      de: 'Diese Zertifizierung wird hier nicht verliehen oder ist außer Dienst.',
    },
  },
  'level-not-of-it': {
    status: 422,
    says: {
      en: 'Choose a level of this certification.',
      de: 'Wählen Sie eine Stufe dieser Zertifizierung.',
    },
  },
  'achieved-in-future': {
    status: 422,
    says: {
      en: 'This day is still to come. Award it once it is achieved.',
      de: 'Dieser Tag liegt in der Zukunft. Verleihen Sie erst, wenn sie erworben ist.',
    },
  },
  'expires-before': {
    status: 422,
    says: {
      en: 'It would expire before it was achieved. Choose a later day, or leave it empty.',
      de: 'Sie liefe ab, bevor sie erworben wurde. Wählen Sie einen späteren Tag oder lassen Sie das Feld leer.',
    },
  },
  'award-revoked': {
    status: 409,
    says: {
      en: 'This award was revoked and stays as it is. Award the certification anew instead.',
      de: 'Diese Verleihung wurde entzogen und bleibt, wie sie ist. Verleihen Sie die Zertifizierung stattdessen neu.',
    },
  },
});
