import { z } from 'zod';
import { operation, would } from '../../operation.ts';
import { users } from '../../users/index.ts';
import { newAssignment } from '../assignment.ts';
import { audienceOf, factsOfPreview, followingOf } from '../deeds-assignment.ts';
import { assignment, assignments } from '../privileges.ts';
import { countReached, effects, namesOfReached } from './store-preview.ts';

/** Names that a preview shows at most. */
const namesShown = 20;

export const previewAssignment = operation({
  id: 'assignment.preview',
  does: {
    en: 'See whom an assignment would reach and what it would do for them',
    de: 'Sehen, wen eine Zuweisung erreicht und was sie für jeden bewirkt',
  },
  method: 'POST',
  path: '/api/assignments/preview',
  needs: assignments.create,
  on: would(assignment, factsOfPreview),
  input: newAssignment.extend({ name: z.string().trim().max(200).optional() }),
  output: z.object({
    count: z.number(),
    /** Enrolled newly. */ new: z.number(),
    /** Completed before; that does not count, so that they do it again. */ again: z.number(),
    /** Completed before, which counts. */ done: z.number(),
    /** To do it already: one reason more. */ already: z.number(),
    /** The first of them by name, those whom the asker may see. */
    users: z.array(z.object({ id: z.uuid(), name: z.string(), effect: z.enum(effects) })),
  }),
  quiet: true,
  run: async (c) => {
    const audience = await audienceOf(c, c.input.audience, c.input.courseId);
    const [at, of] = [
      followingOf(c, c.at.id),
      { ...c.input, course: c.input.courseId, path: c.input.pathId, audience },
    ];
    const seen = await namesOfReached(c.tx, at, of, c.filter(users.view), namesShown);
    return { ...(await countReached(c.tx, at, of)), users: [...seen] };
  },
});
