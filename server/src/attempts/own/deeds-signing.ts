import type { Context } from '../../context.ts';
import { hashOfFile } from '../../content/index.ts';
import { Refusal, refusals } from '../../refusal.ts';
import { ownHand, type Proof, sign, type Signature } from '../../signatures/index.ts';
import type { AttemptState } from '../run-time/attempt.ts';
import { keepStep, opened, type Opened } from './deeds-own.ts';
import { ownPlayOf } from './own-plays.ts';

const refused = refusals({
  'nothing-to-sign': {
    status: 409,
    says: { en: 'There is nothing to sign here.', de: 'Hier gibt es nichts zu unterschreiben.' },
  },
  'pages-unseen': {
    status: 409,
    says: {
      en: 'You can sign once every page was shown. Some are still to come.',
      de: 'Unterschreiben können Sie, wenn jede Seite gezeigt wurde. Es fehlen noch welche.',
    },
  },
  'version-superseded': {
    status: 409,
    says: {
      en: 'This version is not in force any more, so nobody signs it. Read the one that is.',
      de: 'Diese Version gilt nicht mehr, darum unterschreibt sie niemand. Lesen Sie die geltende.',
    },
  },
});

export type SignedStep = Readonly<{ is: Opened; attempt: AttemptState; signature: Signature }>;

/** Signs the item one has open, which is done with that. @throws Refusal 403, 409, 422 or 429 */
export async function signOpened(c: Context<string>, deed: string, proof: Proof): Promise<SignedStep> {
  ownHand(c);
  const is = await opened(c);
  const { sitting, item } = is;
  const { attempt, enrollment } = sitting.launch;
  const signable = ownPlayOf(item.kind).sign(item.content, attempt.runTime.own?.state);
  if (!signable) throw new Refusal(refused['nothing-to-sign']);
  if (!signable.isReady) throw new Refusal(refused['pages-unseen']);
  // elsewhere people may be left with the version they began with
  if (c.organization.features.has('regulated') && item.version.state !== 'effective')
    throw new Refusal(refused['version-superseded']);
  const { meaning, file } = signable;
  const sha256 = await hashOfFile(c.tx, sitting.organization, file);
  const { id, title, course, version } = item;
  const what = { kind: 'item', id, title, course, version: version.number, sha256, meaning };
  const signature = await sign(c, deed, { ...what, record: attempt.id, enrollment: enrollment.id }, proof);
  const { seconds, commitNumber: number } = attempt;
  const kept = await keepStep(is, { ...signable.signed(signature.id), seconds, number });
  c.audit({
    thing: { kind: 'enrollment', id: enrollment.id },
    after: { item: title, meaning, signature: signature.id },
  });
  return { is, attempt: kept, signature };
}
