import type { SignedContext } from '../context.ts';
import { problems, Refusal } from '../refusal.ts';
import { carriesSecret, mostAge } from './mail.ts';
import { refused } from './problems.ts';
import { copyMail, type Mail, mailById, putMail } from './store.ts';

/** The mail in the address. */
export async function found(c: SignedContext): Promise<Mail> {
  const one = await mailById(c.tx, c.at.id, c.params['id'] ?? '');
  if (!one) throw new Refusal(problems['not-found']);
  return one;
}

/** Has a mail tried now. One that was sent goes as another one, so that it is not taken for the same. */
export async function sendAgain(c: SignedContext, one: Mail): Promise<void> {
  const until = new Date(c.now.getTime() + mostAge);
  if (one.state === 'dropped') throw new Refusal(refused['mail-dropped']);
  if (one.state === 'sent' && carriesSecret(one.kind)) throw new Refusal(refused['mail-gone']);
  if (one.state === 'sent') return copyMail(c.tx, c.at.id, one.id, { id: c.newId(), at: c.now, until });
  return putMail(c.tx, c.at.id, one.id, { state: 'waiting', at: c.now, until });
}
