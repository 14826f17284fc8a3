import { z } from 'zod';
import { operation, would } from '../operation.ts';
import { Refusal, problems } from '../refusal.ts';
import { role, roles } from '../roles/privileges.ts';
import { exported } from './deeds-export.ts';

export const exportCedar = operation({
  id: 'access.export-cedar',
  does: {
    en: 'Export who may do what in the language Cedar, to check it with another engine',
    de: 'Exportieren, wer was darf, in der Sprache Cedar, um es mit einem anderen Programm zu prüfen',
  },
  method: 'GET',
  path: '/api/access/cedar',
  needs: roles.compare,
  on: would(role, () => ({})),
  query: z.object({
    /** Kinds of things to add, by comma: `course,session`. Users and locations always come. */ kinds: z
      .string()
      .max(500)
      .regex(/^[a-z-]+(?:,[a-z-]+)*$/u)
      .optional(),
  }),
  output: z.null(),
  stream: 'application/json',
  ownHand: true,
  run: async (c) => {
    const wanted = c.query.kinds?.split(',') ?? [];
    const found = wanted.map((kind) => c.rules.deeds.get(`${kind}.view`)?.sides[0]?.kind);
    const says = {
      en: 'There is no kind of thing of this name that can be viewed.',
      de: 'Es gibt keine Art von Dingen dieses Namens, die man ansehen kann.',
    };
    const errors = found.includes(undefined) ? [{ field: 'kinds', code: 'unknown-kind', says }] : [];
    if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
    return exported(
      c,
      found.flatMap((kind) => kind ?? []),
    );
  },
});
