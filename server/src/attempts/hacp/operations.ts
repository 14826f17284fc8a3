import { z } from 'zod';
import { operation } from '../../operation.ts';
import { hacp } from './deeds-hacp.ts';

export const speakHacp = operation({
  id: 'run-time.hacp',
  does: { en: 'Speak with a unit of AICC (HACP)', de: 'Mit einer AICC-Einheit sprechen (HACP)' },
  needs: 'public',
  because: 'The session id is the token of a launch: it opens one attempt of one user for a day.',
  origin: 'content',
  method: 'POST',
  path: '/run-time/hacp',
  input: z.record(z.string().max(100), z.string().max(1_500_000)),
  /** As HACP writes it: text, also where something is wrong. */
  output: z.object({ text: z.string() }),
  run: async (c) => ({ text: await hacp(c, c.input) }),
});
