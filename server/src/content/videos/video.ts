import { z } from 'zod';
import { faults } from '../authoring/faults.ts';
import { itemKind } from '../authoring/item-kind.ts';

const captions = z.strictObject({
  file: z.uuid(),
  /** A language tag: en, de, pt-BR. */ language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u),
});

export const videoContent = z.strictObject({
  file: z.uuid().nullable(),
  /** Seconds, as the browser of its author measured them. */ duration: z.number().min(0).max(21_600),
  captions: z
    .array(captions)
    .max(20)
    .refine(
      (all) => new Set(all.map(({ language }) => language.toLowerCase())).size === all.length,
      faults.captions.en,
    ),
  /** Nobody speaks in it, so that it needs no captions. */ silent: z.boolean(),
  /** How much of it has to be watched, in percent. */ share: z.int().min(1).max(100),
  /** Whether learners may go to places they have not come to yet. */ mayGoAhead: z.boolean(),
});
export type Video = z.output<typeof videoContent>;

/** From one second of a video to another. */
export const stretch = z.tuple([z.number(), z.number()]);
export type Stretch = z.output<typeof stretch>;

export const video = itemKind({
  kind: 'video',
  title: { en: 'Video', de: 'Video' },
  content: videoContent,
  empty: () => ({ file: null, duration: 0, captions: [], silent: false, share: 90, mayGoAhead: true }),
  problems: ({ file, duration, captions: tracks, silent }) => {
    if (file === null) return [{ en: 'It has no video yet.', de: 'Das Video fehlt noch.' }];
    return [
      ...(duration > 0 ? [] : [{ en: 'How long it is could not be read.', de: 'Die Länge ließ sich nicht lesen.' }]),
      ...(tracks.length > 0 || silent
        ? []
        : [
            {
              en: 'It has no captions. Add them, or say that nobody speaks in it.',
              de: 'Die Untertitel fehlen. Fügen Sie welche hinzu, oder sagen Sie, dass niemand darin spricht.',
            },
          ]),
    ];
  },
  shown: (held) => held,
  files: ({ file, captions: tracks }) => [...(file === null ? [] : [file]), ...tracks.map((one) => one.file)],
  used: ({ file, captions: tracks }) => ({
    ...(file !== null && { [file]: 'video/' }),
    ...Object.fromEntries(tracks.map((one) => [one.file, 'text/vtt'])),
  }),
});
