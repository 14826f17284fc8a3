import { z } from 'zod';
import { keyOf, withoutAccents } from '../database/keys.ts';
import { refusals } from '../refusal.ts';
import type { Manifest } from './manifest.ts';

/** Where a course stands: only a published one is assigned and launched. */
export const courseStates = ['draft', 'published', 'retired'] as const;
export type CourseState = (typeof courseStates)[number];

/** Where a package that was uploaded stands. */
export const packageStates = ['waiting', 'unpacking', 'ready', 'refused'] as const;
export type PackageState = (typeof packageStates)[number];

export const courseProblems = refusals({
  'package-not-ready': {
    status: 409,
    says: {
      en: 'This package cannot be taken over as [course|a course]: it is still being read, or was refused.',
      de: 'Dieses Paket kann nicht als [course|Kurs] übernommen werden: Es wird noch gelesen oder wurde abgelehnt.',
    },
  },
  'nothing-to-publish': {
    status: 409,
    says: {
      en: 'This [course|course] is published as it is. There is no draft that could be published.',
      de: 'Veröffentlicht ist schon alles, wie es ist. Es gibt keinen Entwurf, der veröffentlicht werden könnte.',
    },
  },
  'not-published': {
    status: 409,
    says: {
      en: 'Only a published [course|course] can be retired.',
      de: 'Nur ein veröffentlichter [course|Kurs] kann außer Dienst gestellt werden.',
    },
  },
  'loading-not-allowed': {
    status: 403,
    says: {
      en: 'Whoever uploaded this package may not load content any more, so it was not unpacked. Upload it again.',
      de: 'Wer dieses Paket hochgeladen hat, darf keine Inhalte mehr laden, deshalb wurde es nicht ausgepackt. Laden Sie es erneut hoch.',
    },
  },
  'package-unreadable': {
    status: 422,
    says: {
      en: 'Reading this package failed {tries} times for a reason that is not its own. Ask the people who run the server to look at their log, then upload it again.',
      de: 'Das Lesen dieses Pakets ist {tries}-mal gescheitert, und das lag nicht am Paket. Bitten Sie die Betreiber des Servers, ins Protokoll zu sehen, und laden Sie es dann erneut hoch.',
    },
  },
});

/** Letters of a title that count for its order: an index takes no longer ones. */
const orderedBy = 200;

/** What courses are ordered by. @example titleKey('Brandschutz  für Ärzte') // 'brandschutz fur arzte' */
export const titleKey = (title: string): string => withoutAccents(keyOf(title)).slice(0, orderedBy);

/** A part of a course as it is stored: what the player needs beside it stands in `detail`. */
export type NewItem = Readonly<{
  id: string;
  position: number;
  kind: string;
  title: string;
  identifier: string;
  parentIdentifier: string | null;
  launch: string | null;
  parameters: string | null;
  detail: ItemDetail;
  /** Of an item that takes the place of another: how that one opened, and what it began as. */
  presentation?: unknown;
  origin?: string;
}>;

/** What a manifest says of an item besides its name and address, kept for the player. */
export type ItemDetail = Omit<
  Manifest['items'][number],
  'identifier' | 'parentIdentifier' | 'title' | 'kind' | 'launch' | 'parameters'
>;

/** The items of a course, in the order and with the tree of the package's manifest. */
export function itemsOf(manifest: Manifest, newId: () => string): readonly NewItem[] {
  return manifest.items.map((item, position) => {
    const { identifier, parentIdentifier, title, kind, launch, parameters, ...detail } = item;
    return { id: newId(), position, kind, title, identifier, parentIdentifier, launch, parameters, detail };
  });
}

/** The title of a course: the one that was typed, else the package's own, else the name of its file. */
export const titleOf = (typed: string | undefined, manifest: string, fileName: string): string =>
  typed?.trim() || manifest.trim() || fileName.replace(/\.zip$/iu, '');

/** The name of the job that unpacks and reads a package, and of the task that people see. */
export const unpackJob = 'content.unpack';
export const packageTask = 'content-package';

/** What the job is told: who asked, where it is done, and which package. */
export const unpackOrder = z.object({
  /** Of the asker's organization. */ tenant: z.uuid(),
  organization: z.uuid(),
  user: z.uuid(),
  /** The organization the package belongs to, and its tenant. */ at: z.uuid(),
  atTenant: z.uuid(),
  package: z.uuid(),
});
export type UnpackOrder = z.output<typeof unpackOrder>;

/** Where the files of a package lie once they are unpacked. */
export const packageKey = (organization: string, id: string): string => `packages/${organization}/${id}`;
