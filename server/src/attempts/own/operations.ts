import { z } from 'zod';
import { filesOf, itemKindOf, shownFile } from '../../content/index.ts';
import { many, operation } from '../../operation.ts';
import { enrollment } from '../../training/index.ts';
import { launching } from '../privileges.ts';
import { proof, shownSignature, signatureOf } from '../../signatures/index.ts';
import { opened, shownOf, takeOwn } from './deeds-own.ts';
import { signOpened } from './deeds-signing.ts';

const standing = z.object({
  /** Of the last step that was kept: the next one has the number after it. */ number: z.number(),
  completion: z.enum(['unknown', 'incomplete', 'completed']),
  success: z.enum(['unknown', 'passed', 'failed']),
  /** 0..1 */ score: z.number().nullable(),
  seconds: z.number(),
  /** What the attempt keeps, by the kind of the item. */ state: z.unknown(),
  /** What a learner is shown of the item now. */ content: z.record(z.string(), z.unknown()),
});

export const readOwnLaunch = operation({
  id: 'content.read-launched',
  does: { en: 'Read the item that one has opened', de: 'Den geöffneten Kursteil lesen' },
  method: 'GET',
  path: '/api/my/launches/:id/content',
  needs: launching.launch,
  on: many(enrollment),
  output: standing.extend({
    kind: z.string(),
    title: z.string(),
    itemId: z.uuid(),
    enrollmentId: z.uuid(),
    course: z.object({ id: z.uuid(), title: z.string(), /** The content is in it. */ language: z.string() }),
    files: z.array(shownFile),
    /** Of the course: `2.1`. */ version: z.string(),
    /** One's own, where it was signed. */ signature: shownSignature.nullable(),
  }),
  run: async (c) => {
    const is = await opened(c);
    const { item, sitting } = is;
    const files = await filesOf(c, sitting.organization, itemKindOf(item.kind)?.files(item.content) ?? []);
    const { id: itemId, kind, title, course } = item;
    const version = item.version.number;
    const shown = shownOf(is, sitting.launch.attempt);
    const { attempt, enrollment: of } = sitting.launch;
    const signature = isSigned(shown.state)
      ? await signatureOf(c.tx, sitting.organization, c.actor.id, { record: attempt.id, id: itemId })
      : null;
    return { ...shown, kind, title, itemId, enrollmentId: of.id, course, version, files, signature };
  },
});

export const takeProgress = operation({
  id: 'content.progress',
  does: {
    en: 'Keep how far one has come with the opened item',
    de: 'Behalten, wie weit man im geöffneten Kursteil ist',
  },
  method: 'POST',
  path: '/api/my/launches/:id/progress',
  needs: launching.launch,
  on: many(enrollment),
  input: z.strictObject({
    /** One more than what was answered last; the same again changes nothing. */ number: z.number().int().min(1),
    /** Since the page told something last. */ seconds: z.number().min(0).max(86_400),
    /** Of the shape of the item's kind. */ progress: z.unknown(),
  }),
  output: standing,
  quiet: true,
  run: async (c) => {
    const is = await opened(c);
    return shownOf(is, await takeOwn(is, c.input));
  },
});

const signed = z.object({ signed: z.uuid() });
const isSigned = (state: unknown): boolean => signed.safeParse(state).success;

const id = 'content.sign';

export const signItem = operation({
  id,
  does: { en: 'Sign the item that one has opened', de: 'Den geöffneten Kursteil unterschreiben' },
  method: 'POST',
  path: '/api/my/launches/:id/signature',
  needs: launching.launch,
  on: many(enrollment),
  input: proof,
  output: standing.extend({ signature: shownSignature }),
  run: async (c) => {
    const { is, attempt, signature } = await signOpened(c, id, c.input);
    return { ...shownOf(is, attempt), signature };
  },
});
