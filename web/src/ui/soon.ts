/**
 * Does something after the browser has painted what the press itself changed: the menu closes and the row is marked at
 * once, however long the page behind it takes. A page that is not painted does it all the same.
 */
export function soon(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) work();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 100);
}
