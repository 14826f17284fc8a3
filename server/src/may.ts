import type { Privilege, Thing } from '@ambit/policy';
import type { SignedContext } from './context.ts';
import { problems } from './refusal.ts';
import { say } from './text.ts';

/** Whether a deed may be done with a thing, or the sentence why not. */
export type May = true | { reason: string };

/** What may be done with a thing, for the screens that show it. Decided in memory, without a query. */
export function mayOf<D extends string>(
  c: Pick<SignedContext, 'check' | 'language'>,
  thing: Thing,
  deeds: Readonly<Record<D, Privilege>>,
): Record<D, May> {
  const answers = Object.entries<Privilege>(deeds).map(([deed, privilege]): [string, May] => {
    if (c.check(privilege, thing).allowed) return [deed, true];
    const values = { privilege: privilege.title[c.language] };
    return [deed, { reason: say(problems['not-allowed'].says, c.language, values) }];
  });
  // the border where names that were just joined become the deeds that were asked for
  return Object.fromEntries(answers) as Record<D, May>;
}
