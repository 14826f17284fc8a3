import { kind } from '@ambit/policy';
import { declarations, named, people, privileges } from '../privilege.ts';
import { user } from '../users/privileges.ts';

/** It stands where its user stands. */
export const externalTraining = kind('external-training', {
  table: 'external_trainings',
  parts: { u: { kind: user, by: 'user_id' } },
  facts: {
    user: 'user_id',
    place: { of: 'u' },
    also: { of: 'u' },
    department: { of: 'u' },
    managers: { of: 'u' },
    groups: { of: 'u' },
  },
});

// The same row seen by the one who entered it: an entry is about its author as well, whatever else they may see of the user.
export const externalTrainingEntry = kind('external-training-entry', {
  table: 'external_trainings',
  facts: { user: 'entered_by' },
});

const mine = { risk: 'read', scopes: ['own', 'reports'], personal: true } as const;

export const ownTranscript = privileges(named('transcript', user), 'own', {
  viewOwn: {
    title: { en: 'View my transcript', de: 'Meinen Lernnachweis ansehen' },
    sentence: { en: 'See everything one completed.', de: 'Alles sehen, was man abgeschlossen hat.' },
    ...mine,
  },
});

export const transcripts = privileges(named('transcript', user), 'transcripts', {
  view: {
    title: { en: 'View transcripts', de: 'Lernnachweise ansehen' },
    sentence: { en: 'See everything a user completed.', de: 'Alles sehen, was ein Benutzer abgeschlossen hat.' },
    risk: 'personal-data',
    scopes: people,
    also: true,
  },
});

export const ownExternalTrainings = privileges(named('external-training', externalTraining), 'own', {
  viewOwn: {
    title: { en: 'View my external training', de: 'Meine externen Schulungen ansehen' },
    sentence: { en: 'See the training one took elsewhere.', de: 'Die Schulungen sehen, die man anderswo gemacht hat.' },
    ...mine,
  },
  addOwn: {
    title: { en: 'Add my external training', de: 'Eigene externe Schulungen eintragen' },
    sentence: {
      en: 'Enter training one took elsewhere; it may need approval.',
      de: 'Schulungen eintragen, die man anderswo gemacht hat; sie können eine Genehmigung brauchen.',
    },
    risk: 'write',
    scopes: ['own'],
    personal: true,
  },
});

export const enteredTrainings = privileges(named('external-training', externalTrainingEntry), 'own', {
  viewEntered: {
    title: { en: 'View external training I entered', de: 'Von mir eingetragene externe Schulungen ansehen' },
    sentence: {
      en: 'See the entries one made for others.',
      de: 'Die Einträge sehen, die man für andere gemacht hat.',
    },
    risk: 'read',
    scopes: ['own'],
    personal: true,
  },
});

export const externalTrainings = privileges(externalTraining, 'transcripts', {
  view: {
    title: { en: 'View external training', de: 'Externe Schulungen ansehen' },
    sentence: {
      en: 'See the training users took elsewhere.',
      de: 'Die Schulungen sehen, die Benutzer anderswo gemacht haben.',
    },
    risk: 'personal-data',
    scopes: people,
    also: true,
  },
  add: {
    title: { en: 'Add external training', de: 'Externe Schulungen eintragen' },
    sentence: {
      en: 'Enter training another user took elsewhere, with evidence.',
      de: 'Schulungen, die ein anderer anderswo gemacht hat, mit Beleg eintragen.',
    },
    risk: 'record',
    scopes: people,
    also: true,
  },
  approve: {
    title: { en: 'Approve external training', de: 'Externe Schulungen genehmigen' },
    sentence: {
      en: 'Approve or refuse what users entered themselves.',
      de: 'Genehmigen oder ablehnen, was Benutzer selbst eingetragen haben.',
    },
    risk: 'record',
    scopes: people,
    implies: ['external-training.view'],
  },
});

export const declared = declarations(
  [externalTraining, externalTrainingEntry],
  ownTranscript,
  transcripts,
  ownExternalTrainings,
  enteredTrainings,
  externalTrainings,
);
