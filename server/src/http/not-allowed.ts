import type { Privilege, Thing } from '@ambit/policy';
import { Refusal, problems } from '../refusal.ts';
import type { Refused } from './decide.ts';
import type { Seat } from './seat.ts';

type Why = Readonly<{ privilege: Privilege; thing: Thing | null; decision: Refused; seat: Seat }>;

/** A refusal by the engine, before it is put into words: 403, or 409 when only a condition is missing. */
export class NotAllowed extends Refusal {
  readonly why: Why;

  constructor(why: Why) {
    const onlyConditions =
      why.decision.why === 'requirement' && why.decision.missing.every((missing) => missing.kind === 'condition');
    super(onlyConditions ? problems['condition-missing'] : problems['not-allowed']);
    this.why = why;
  }
}
