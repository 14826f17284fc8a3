import type { Answer, Me } from './api/types.ts';

type Start = {
  /** At the address of an organization’s own: its identifier. */ door?: string;
  me?: Me | null;
  unread?: Answer<'GET /api/my/inbox/unread'>;
  notices?: Answer<'GET /api/my/notices'>;
  plan?: Answer<'GET /api/my/training-plan'>;
  setUpNeeded?: boolean;
};

/**
 * What the server wrote into the page so that the first screen needs no further question, `me` being null for whoever
 * is not signed in; absent in development. It is worded in the user's own language.
 */
export const start: Start = readStart();

function readStart(): Start {
  const text = document.getElementById('start')?.textContent;
  return text ? (JSON.parse(text) as Start) : {};
}
