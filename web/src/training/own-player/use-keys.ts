import { type RefObject, useEffect } from 'react';

/** Seconds an arrow key goes back or on. */
const stride = 5;

/** A video obeys keys wherever the focus is, but where they mean something else: fields, buttons, its own controls. */
export function useKeys(video: RefObject<HTMLVideoElement | null>, toggleCaptions: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const player = video.current;
      const { target } = event;
      if (!player || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (target.closest('input, select, textarea, [contenteditable="true"], dialog')) return;
      const key = event.key.toLowerCase();
      // the controls of the browser answer by themselves
      const isOurs = target !== player && !target.closest('button, a');
      if (key === 'c') toggleCaptions();
      else if (key === 'f' && document.fullscreenEnabled)
        void (document.fullscreenElement ? document.exitFullscreen() : player.requestFullscreen());
      else if (!isOurs) return;
      else if (key === ' ') void (player.paused ? player.play() : player.pause());
      else if (key === 'arrowleft') player.currentTime -= stride;
      else if (key === 'arrowright') player.currentTime += stride;
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [video, toggleCaptions]);
}
