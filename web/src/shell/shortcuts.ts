import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { screens } from '../screens.ts';

/** Ctrl/Cmd-K, `?`, `/` and `g` followed by a screen's own letter. Typing in a field is left alone. */
export function useShortcuts(open: (what: 'palette' | 'shortcuts') => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let waiting = 0;
    const onKey = (event: KeyboardEvent) => {
      const command = event.metaKey || event.ctrlKey;
      if (command && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open('palette');
        return;
      }
      if (command || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const going = Date.now() - waiting < 1_200;
      waiting = event.key === 'g' && !going ? Date.now() : 0;
      const screen = going ? screens.find(({ declared }) => declared.menu?.key === event.key) : undefined;
      if (screen) void navigate({ to: screen.declared.path });
      else if (event.key === '?') open('shortcuts');
      else if (event.key === '/' && focusSearch()) event.preventDefault();
      else if (event.key === '/') open('palette');
    };
    const onWish = () => open('shortcuts');
    document.addEventListener('keydown', onKey);
    document.addEventListener('ambit:shortcuts', onWish);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('ambit:shortcuts', onWish);
    };
  }, [navigate, open]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** The search of the page at hand, when it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}
