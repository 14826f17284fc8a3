import type { Missing } from '@ambit/policy';
import type { SignedContext } from '../../context.ts';
import { NotAllowed } from '../../http/not-allowed.ts';
import { problems, Refusal } from '../../refusal.ts';
import { wordAll } from '../../roles/index.ts';
import { type Language, say, type Text } from '../../text.ts';
import { type Reason, wordReason } from '../import/reasons.ts';

type Rules = SignedContext['rules'];

/** What a file said of a day can't be so, for reasons of the file’s own. */
export class NotTaken extends Refusal {
  readonly said: Text;

  constructor({ rules }: Pick<SignedContext, 'rules'>, reasons: readonly Reason[]) {
    super(problems.invalid);
    const words = (language: Language) =>
      reasons.map((one) => wordReason(one, language, (missing) => inOne(rules, missing, language))).join(' ');
    this.said = { en: words('en'), de: words('de') };
  }
}

/** Why something was refused, in every language: kept for whoever reads it later. */
export const reasonOf = (why: Refusal): Text =>
  why instanceof NotTaken ? why.said : { en: inWords(why, 'en'), de: inWords(why, 'de') };

function inWords(why: Refusal, language: Language): string {
  if (why instanceof NotAllowed) {
    const { missing } = why.why.decision;
    if (missing.length > 0) return inOne(why.why.seat.authority.rules, missing, language);
    return say(why.problem.says, language, { privilege: why.why.privilege.title[language] });
  }
  const [error] = why.errors;
  return error ? say(error.says, language, error.values ?? {}) : say(why.problem.says, language, why.values);
}

const inOne = (rules: Rules, missing: readonly Missing[], language: Language): string =>
  wordAll(missing, language, {
    role: (id) => rules.roles.get(id)?.name[language] ?? id,
    privilege: (id) => rules.deeds.get(id)?.privilege.title[language] ?? id,
  }).join('; ');
