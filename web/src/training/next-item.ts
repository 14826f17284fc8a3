import type { MyItem } from '../api/types.ts';

/** The item that Continue opens: what was begun, else the first that is not done and may be opened. */
export function nextItem(items: readonly MyItem[]): MyItem | null {
  const open = items.filter(({ launchable, may }) => launchable && (may?.launch === undefined || may.launch === true));
  return (
    open.find(({ state }) => state === 'in-progress') ??
    open.find(({ state }) => state === 'not-started') ??
    open.find(({ state }) => state === 'failed') ??
    null
  );
}
