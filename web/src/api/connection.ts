/** Whether the server was reached by the last question: one fact that the banner shows. */
export type Connection = {
  isReachable: () => boolean;
  subscribe: (changed: () => void) => () => void;
  note: (reachable: boolean) => void;
};

export function createConnection(): Connection {
  const listeners = new Set<() => void>();
  let reachable = true;
  return {
    isReachable: () => reachable,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    note: (now) => {
      if (now === reachable) return;
      reachable = now;
      for (const changed of listeners) changed();
    },
  };
}

export const connection = createConnection();
