import { connect, type Connection, type Tx } from '../server/src/database/connection.ts';
import { allKinds, allPrivileges } from '../server/src/catalogue.ts';
import { type Directory, makeDirectory } from '../server/src/organizations/index.ts';
import { type Authorities, makeAuthorities, makeRuleBook, roleModels } from '../server/src/roles/index.ts';
import type { BenchDatabase } from './world/database.ts';
import type { Plan } from './world/plan.ts';

/** The parts of the server that decide, on the data set, signed in as the application's role. */
export type Deciding = Readonly<{
  connection: Connection;
  directory: Directory;
  authorities: Authorities;
  /** Statements since the last call, but begin, set local and commit. */ statements(): number;
  /** A transaction bounded to the large tenant's own organization. */ inLarge<T>(
    work: (tx: Tx) => Promise<T>,
  ): Promise<T>;
  close(): Promise<void>;
}>;

export function openDeciding({ appUrl }: BenchDatabase, { large }: Plan): Deciding {
  let count = 0;
  const connection = connect({ url: appUrl, onQuery: () => void (count += 1) });
  const directory = makeDirectory(connection);
  const book = makeRuleBook({ kinds: allKinds, privileges: allPrivileges }, roleModels);
  return {
    connection,
    directory,
    authorities: makeAuthorities(directory, book),
    inLarge: (work) => connection.transaction({ tenant: large.tenant, organizations: [large.id] }, work),
    close: () => connection.close(),
    statements() {
      const since = count;
      count = 0;
      return since;
    },
  };
}
