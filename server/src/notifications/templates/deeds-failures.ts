import type { Happening } from '../../events.ts';
import { administratorsOf } from '../../roles/index.ts';
import type { Language } from '../../text.ts';
import { organizationOf, tellBy } from '../deeds-tell.ts';
import { kindsOfMail, type MailKind } from '../mail.ts';
import { noteFailure } from './store.ts';

type Failure = Readonly<{ event: MailKind; language: Language; fault: string }>;

/** Notes which own words could not be filled in; of each that is saved the administrators hear once. */
export async function reportFailures(h: Happening, organization: string, failures: readonly Failure[]): Promise<void> {
  for (const { event, language, fault } of failures) {
    const noted = await noteFailure(h.tx, organization, { event, language, fault: fault.slice(0, 300), at: h.now });
    if (noted?.failures !== 1) continue;
    const rules = await h.server.rulesOf(h.tx, await organizationOf(h, organization));
    const administrators = await administratorsOf(h.tx, rules, organization, h.now);
    const to = administrators.map((user) => ({ key: `template-failed:${event}:${noted.version}:${user}`, user }));
    const details = { event, title: kindsOfMail[event].title, language, fault: fault.slice(0, 300) };
    await tellBy(h, 'template-failed', { organization, about: null, to, details });
  }
}
