// How the player's page reaches the server, and how it counts the time it is in sight.

const PATIENCE = 15_000;

/** @param {string} token */
export const makePost =
  (token) =>
  /**
   * @param {string} to
   * @param {object} body
   * @param {boolean} keepalive
   * @returns {Promise<import('./types.d.ts').Answer>}
   */
  async (to, body, keepalive) => {
    const answer = await fetch(`/run-time/${to}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive,
      cache: 'no-store',
      ...(!keepalive && { signal: AbortSignal.timeout(PATIENCE) }),
    });
    return { status: answer.status, body: await answer.json().catch(() => ({})) };
  };

/** Counts the time the page is in sight. */
export function makeClock() {
  let counted = 0;
  let since = document.hidden ? null : performance.now();
  document.addEventListener('visibilitychange', () => {
    if (since !== null) counted += performance.now() - since;
    since = document.hidden ? null : performance.now();
  });
  return { seconds: () => Math.round((counted + (since === null ? 0 : performance.now() - since)) / 1000) };
}
