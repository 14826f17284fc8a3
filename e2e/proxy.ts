import { connect, createServer, type Socket } from 'node:net';

/** Stands between a server and its database, and breaks what runs through it. */
export type Proxy = Readonly<{
  port: number;
  /** Breaks every connection; new ones are taken. */ cut(): void;
  /** Breaks every connection and takes no new one until `open`. */ close(): void;
  open(): void;
  /** How many connections run through it. */ connections(): number;
  end(): Promise<void>;
}>;

/** A proxy in front of a port or a socket of this machine. */
export async function proxyTo(target: { port: number } | { path: string }): Promise<Proxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let closed = false;
  const listener = createServer((near) => {
    near.on('error', () => near.destroy());
    if (closed) return void near.destroy();
    const far = connect(target);
    const pair = [near, far] as const;
    pairs.add(pair);
    far.on('error', () => near.destroy());
    for (const [one, other] of [pair, [far, near] as const]) {
      one.pipe(other);
      one.on('close', () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const cut = () => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut,
    close: () => {
      closed = true;
      cut();
    },
    open: () => void (closed = false),
    connections: () => pairs.size,
    end: async () => {
      closed = true;
      cut();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
