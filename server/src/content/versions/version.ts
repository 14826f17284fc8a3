import { refusals } from '../../refusal.ts';

/** What happens to people in progress when a version is put in force; who has completed keeps what they completed. */
export const fates = ['stay', 'move', 'restart'] as const;
export type Fate = (typeof fates)[number];

export const versionStates = ['draft', 'in-review', 'approved', 'effective', 'superseded', 'obsolete'] as const;
export type VersionState = (typeof versionStates)[number];

/** What the history of a course tells of. */
export const loaded = [
  'package-loaded',
  'package-replaced',
  'item-added',
  'item-removed',
  'file-added',
  'draft-begun',
  'draft-discarded',
  'published',
  'version-retired',
] as const;
export type Loaded = (typeof loaded)[number];

export const versionProblems = refusals({
  'nobody-stays': {
    status: 422,
    says: {
      en: 'Where training is regulated nobody is left with a version that was replaced. Say whether people in progress come along or begin anew.',
      de: 'Bei regulierter Schulung bleibt niemand bei einer abgelösten Version. Sagen Sie, ob mitkommt oder neu beginnt, wer begonnen hat.',
    },
  },
  'summary-missing': {
    status: 422,
    says: {
      en: 'Where training is regulated a new version says what is new in it.',
      de: 'Bei regulierter Schulung steht bei einer neuen Version, was daran neu ist.',
    },
  },
  'version-in-force': {
    status: 409,
    says: {
      en: 'This version cannot be retired: only one that another version has replaced can.',
      de: 'Diese Version lässt sich nicht außer Dienst stellen: Das geht nur bei einer, die von einer anderen abgelöst wurde.',
    },
  },
});
