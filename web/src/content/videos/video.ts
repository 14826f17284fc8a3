import type { Language } from '../../say.ts';

/** A video as the server keeps it. */
export type Video = Readonly<{
  file: string | null;
  duration: number;
  captions: readonly Captions[];
  silent: boolean;
  share: number;
  mayGoAhead: boolean;
}>;
export type Captions = Readonly<{ file: string; language: string }>;

/** Languages captions are offered in: those of the product first. */
export const captionLanguages: readonly string[] = [
  ...['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'cs', 'da', 'sv', 'nb', 'fi', 'hu', 'ro', 'el'],
  ...['tr', 'uk', 'ru', 'ar', 'he', 'hi', 'zh', 'ja', 'ko', 'vi', 'tl'],
];

/** @example languageName('de', 'en') // 'German' */
export const languageName = (tag: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;

/** @example minutesOf(65.2) // '1:05' */
export const minutesOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Seconds of a video; 0 where this browser cannot play it. */
export function durationOf(url: string): Promise<number> {
  const video = document.createElement('video');
  video.preload = 'metadata';
  return new Promise((resolve) => {
    const end = () => {
      if (!Number.isFinite(video.duration)) return;
      resolve(Math.round(video.duration * 100) / 100);
      video.removeAttribute('src');
    };
    video.addEventListener('error', () => resolve(0), { once: true });
    video.addEventListener('durationchange', end);
    // recordings of a screen say how long they are only to whoever looks for their end
    video.addEventListener('loadedmetadata', () => {
      if (!Number.isFinite(video.duration)) video.currentTime = 1e9;
    });
    video.src = url;
  });
}
