import { EventEmitter, on } from 'node:events';
import type { SignedContext } from '../context.ts';
import type { Message } from '../http/live.ts';

/** Longest time a timer takes, in milliseconds. */
const longest = 2 ** 31 - 1;

/**
 * What an open page is told: that its user's authority changed (or is about to run out), and how far long work is.
 * A comment every 25 seconds keeps proxies from closing the line; the line ends with the request.
 */
export async function* pageEvents(c: SignedContext): AsyncIterable<string> {
  const signal = c.signal;
  const line = new EventEmitter();
  c.server.live.hear(signal, (message) => {
    if (isForMe(message, c)) line.emit('message', event(message.about, message.data));
  });
  const beat = setInterval(() => line.emit('message', ': still here\n\n'), 25_000);
  const timers = turns(c).map((at) =>
    setTimeout(
      () => line.emit('message', event('authority', { because: 'time' })),
      Math.min(at - c.now.getTime() + 50, longest),
    ),
  );
  try {
    yield ': welcome\n\n';
    for await (const [text] of on(line, 'message', { signal })) yield String(text);
  } catch (fault) {
    if (!signal.aborted) throw fault;
  } finally {
    clearInterval(beat);
    for (const timer of timers) clearTimeout(timer);
  }
}

const isForMe = (message: Message, { organization, actor, user: { standing } }: SignedContext): boolean =>
  isFor(message, organization.id, actor.id) ||
  (standing !== null && isFor(message, standing.by.organization, standing.by.id));

const isFor = (message: Message, organization: string, user: string): boolean =>
  (message.organization ?? organization) === organization && (!message.users || message.users.includes(user));

const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** The moments at which an appointment of the user begins or ends, or standing in for them does, in milliseconds. */
const turns = (c: SignedContext): readonly number[] =>
  c.actor.appointments
    .flatMap(({ from, until }) => [from, until])
    .concat(c.user.standing?.until.getTime() ?? null)
    .filter((at): at is number => at !== null && at > c.now.getTime());
