import { all, everything } from './run/parts.ts';
import { runParts } from './run/run.ts';

// everything once; with --all on the oldest PostgreSQL too, with mutants, kill loops and two servers
await runParts(process.argv.includes('--all') ? all : everything);
