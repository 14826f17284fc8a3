/** A rule, how it is broken, and the tests that have to notice. */
export type Mutant = Readonly<{
  rule: string;
  file: string;
  /** Stands in the file exactly once. */ find: string;
  put: string;
  tests: readonly string[];
}>;

const running = ['server/src/database/embedded/running.test.ts'];
const starting = ['server/src/database/embedded/starting.test.ts'];
const migrating = ['server/src/database/migrate.test.ts'];
const schema = ['server/src/database/schema-check.test.ts'];
const runs = ['tools/run/run.test.ts'];
const failing = ['tools/walls/failing.test.ts'];

export const mutants: readonly Mutant[] = [
  {
    rule: 'a second Ambit on a data folder is refused',
    file: 'server/src/database/embedded/lock.ts',
    find: 'if (!holder || !isAlive(holder.pid)) return;',
    put: 'return;',
    tests: running,
  },
  {
    rule: 'a lock is not its holder’s when another process has the number',
    file: 'server/src/database/embedded/lock.ts',
    find: 'holder.began !== beganAt(holder.pid)',
    put: 'false',
    tests: running,
  },
  {
    rule: 'PostgreSQL does not get the signals of the terminal',
    file: 'server/src/database/embedded/postmaster.ts',
    find: 'detached: true',
    put: 'detached: false',
    tests: running,
  },
  {
    rule: 'a PostgreSQL that was killed is started again',
    file: 'server/src/database/embedded/index.ts',
    find: 'launching = relaunch()',
    put: 'launching = null',
    tests: running,
  },
  {
    rule: 'a PostgreSQL that still runs is taken up again',
    file: 'server/src/database/embedded/index.ts',
    find: 'const found = await takeUp(cluster);',
    put: 'const found = null;',
    tests: running,
  },
  {
    rule: 'a cluster is made whole or not at all',
    file: 'server/src/database/embedded/cluster.ts',
    find: 'mkdtempSync(`${folder}.new.`)',
    put: '(mkdirSync(folder), folder)',
    tests: starting,
  },
  {
    rule: 'what was acknowledged is on the disk',
    file: 'server/src/database/embedded/cluster.ts',
    find: "jit: 'off',",
    put: "synchronous_commit: 'off',",
    tests: ['server/src/database/embedded/kills.slow.ts'],
  },
  {
    rule: 'sockets have short names',
    file: 'server/src/database/embedded/place.ts',
    find: '<= 100',
    put: '<= 1000',
    tests: starting,
  },
  {
    rule: 'servers migrate one at a time',
    file: 'server/src/database/migrate.ts',
    find: 'begin; lock table public.migrations in exclusive mode',
    put: 'begin',
    tests: migrating,
  },
  {
    rule: 'a migration that was changed is refused',
    file: 'server/src/database/migrate-files.ts',
    find: 'known.sha256 !== row.sha256',
    put: 'false',
    tests: migrating,
  },
  {
    rule: 'audit entries are not changed by the run-time role',
    file: 'server/src/database/migrate-grants.ts',
    find: "audit_entries: ['SELECT', 'INSERT'],",
    put: '',
    tests: migrating,
  },
  {
    rule: 'a role that bypasses row-level security is refused',
    file: 'server/src/database/migrate-grants.ts',
    find: '(r.rolsuper or r.rolbypassrls)',
    put: 'r.rolsuper',
    tests: migrating,
  },
  {
    rule: 'a member of a powerful role is refused',
    file: 'server/src/database/migrate-grants.ts',
    find: "pg_has_role(current_user, r.oid, 'MEMBER')",
    put: 'r.rolname = current_user',
    tests: migrating,
  },
  {
    rule: 'the run-time role adds jobs in its own transaction',
    file: 'server/src/database/migrate.ts',
    find: 'language sql security definer',
    put: 'language sql',
    tests: migrating,
  },
  {
    rule: 'every table is bounded by row-level security',
    file: 'server/src/database/migrations/0001-first.sql',
    find: 'force row level security',
    put: 'enable row level security',
    tests: schema,
  },
  {
    rule: 'every index begins with tenant and organization',
    file: 'server/src/database/migrations/0001-first.sql',
    find: 'create index users_email on users (tenant_id, organization_id, email_key)',
    put: 'create index users_email on users (email_key)',
    tests: schema,
  },
  {
    rule: 'a part of a run in which no test ran has failed',
    file: 'tools/run/part.ts',
    find: 'passed + failed === 0',
    put: 'false',
    tests: runs,
  },
  {
    rule: 'a room is entered by its front door',
    file: 'tools/walls/rooms.ts',
    find: 'target === `${other}/${door}`',
    put: 'target !== door',
    tests: failing,
  },
  {
    rule: 'nobody saves reach into a role that they lack',
    file: 'server/src/roles/editing/deeds-save.ts',
    find: 'cells: widenedCells(was.role, role)',
    put: 'cells: {}',
    tests: ['server/src/roles/editing/roles.test.ts'],
  },
  {
    rule: 'a role that reaches further than its editor can still be narrowed',
    file: 'server/src/roles/editing/deeds-save.ts',
    find: 'cells: widenedCells(was.role, role)',
    put: 'cells: role.cells',
    tests: ['server/src/roles/editing/built-in.test.ts'],
  },
  {
    rule: 'two changes of roles at once leave an administrator',
    file: 'server/src/roles/editing/deeds-save.ts',
    find: '  await lockOrganization(c.tx, c.at.tenant, c.at.id);',
    put: '',
    tests: ['server/src/roles/editing/built-in.test.ts'],
  },
  {
    rule: 'two endings at once leave an administrator',
    file: 'server/src/roles/deeds-appoint.ts',
    find: '  await lockOrganization(c.tx, c.at.tenant, user.organization);',
    put: '',
    tests: ['server/src/roles/appointing/ceilings.test.ts'],
  },
  {
    rule: 'a role is lengthened only by who could give it',
    file: 'server/src/roles/deeds-appoint.ts',
    find: 'if (role && isMore(given, { from, until, options }))',
    put: 'if (role && false)',
    tests: ['server/src/roles/appointing/ceilings.test.ts'],
  },
  {
    rule: 'an appointment stands only where its giver sees',
    file: 'server/src/roles/appointing/deeds-anchor.ts',
    find: 'c.sees(found.thing) && ',
    put: '',
    tests: ['server/src/roles/appointing/ceilings.test.ts'],
  },
  {
    rule: 'a service user is no learner',
    file: 'server/src/roles/kept-authority.ts',
    find: 'stored.isService',
    put: 'false',
    tests: ['server/src/identity/tokens/tokens.test.ts'],
  },
  {
    rule: 'a token is made only by who could give its user’s roles',
    file: 'server/src/identity/tokens/deeds-tokens.ts',
    find: 'if (missing.length > 0) c.refuse',
    put: 'if (missing.length > 99) c.refuse',
    tests: ['server/src/identity/tokens/tokens.test.ts'],
  },
  {
    rule: 'whoever moves a user may give the roles that follow',
    file: 'server/src/users/deeds-user.ts',
    find: 'if (missing.length > 0) c.refuse(appointments',
    put: 'if (missing.length > 99) c.refuse(appointments',
    tests: ['server/src/users/move.test.ts'],
  },
  {
    rule: 'a past decision is explained by the tree of then',
    file: 'server/src/roles/past/decision.ts',
    find: 'const above = (id: Id) => places[id] ?? [id];',
    put: 'const above = (id: Id) => [id];',
    tests: ['server/src/roles/past/decision.test.ts'],
  },
  {
    rule: 'a preview names only whom the asker may see',
    file: 'server/src/roles/preview/operations.ts',
    find: "asked, keys, c.filter('user.view')",
    put: "asked, keys, c.filter('role.edit')",
    tests: ['server/src/roles/preview/preview.test.ts'],
  },
  {
    rule: 'widening a role asks for every place where it is held',
    file: 'server/src/roles/editing/deeds-holders.ts',
    find: "if (id === 'ceiling.beyond') beyond.set",
    put: "if (id === 'ceiling.rank') beyond.set",
    tests: ['server/src/roles/editing/roles.test.ts'],
  },
  {
    rule: 'what the learner role gives at a place comes along with a move',
    file: 'server/src/users/deeds-user.ts',
    find: 'if (along) missing.push',
    put: 'if (along && false) missing.push',
    tests: ['server/src/users/move.test.ts'],
  },
];
