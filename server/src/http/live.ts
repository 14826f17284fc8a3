import pg from 'pg';

/** What the servers tell each other, and open pages: correctness never depends on it. */
export type Message = Readonly<{
  about: 'authority' | 'task' | 'inbox' | 'address';
  /** Null: whatever the organization. */ organization: string | null;
  /** Whose pages are told; all of the organization when missing. */ users?: readonly string[];
  data: Readonly<Record<string, unknown>>;
}>;

export type Live = Readonly<{
  /** Hears messages from any server until the signal ends. */ hear(
    signal: AbortSignal,
    listener: (message: Message) => void,
  ): void;
  close(): Promise<void>;
}>;

/** The channel of PostgreSQL that messages travel on. */
export const channel = 'ambit_live';

/** What was said while nobody listened is not known: every open page looks for itself. */
const lookAgain: Message = { about: 'authority', organization: null, data: { because: 'line' } };

/** Listens on a connection of its own and takes it up again, with growing pauses, when it breaks. */
export function makeLive(url: string, onLost: (fault: Error) => void): Live {
  const listeners = new Set<(message: Message) => void>();
  let client: pg.Client | null = null;
  let pause = 100;
  let closed = false;
  let missed = false;
  let again: NodeJS.Timeout | undefined;

  async function open(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'ambit-live', keepAlive: true });
    next.on('error', lost);
    next.on('notification', ({ payload }) => {
      const message = JSON.parse(payload ?? '{}') as Message;
      for (const listener of listeners) listener(message);
    });
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      client = next;
      pause = 100;
      if (missed) for (const listener of listeners) listener(lookAgain);
      missed = false;
    } catch (fault) {
      lost(fault instanceof Error ? fault : new Error(String(fault)));
    }
  }

  function lost(fault: Error): void {
    client?.removeAllListeners('error').on('error', () => undefined);
    client = null;
    if (closed) return;
    missed = true;
    onLost(fault);
    clearTimeout(again);
    again = setTimeout(() => void open(), pause);
    pause = Math.min(pause * 2, 5_000);
  }

  const opened = open();
  return {
    hear(signal, listener) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    async close() {
      closed = true;
      clearTimeout(again);
      await opened;
      await client?.end();
    },
  };
}
