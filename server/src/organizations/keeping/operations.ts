import { z } from 'zod';
import { countOlder } from '../../audit/index.ts';
import { enqueue } from '../../database/jobs.ts';
import { one, operation } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { changeable } from '../deeds-plan.ts';
import { organization, organizations } from '../privileges.ts';
import { refused } from '../problems.ts';
import { save, saved } from '../settings/deeds-save.ts';
import { audit } from '../settings/settings.ts';
import { before, firstAfter, keepingJob } from './keeping.ts';

/** Of more entries it is said that there are more. */
const mostCounted = 100_000;

export const previewKeeping = operation({
  id: 'organization.preview-audit',
  does: {
    en: 'See what a time for keeping the audit would empty',
    de: 'Sehen, was eine Aufbewahrungszeit des Protokolls leeren würde',
  },
  method: 'POST',
  path: '/api/organizations/:id/audit/preview',
  quiet: true,
  needs: organizations.editAudit,
  on: one(organization),
  input: z.strictObject({ keepMonths: audit.shape.keepMonths.unwrap() }),
  output: z.object({
    /** Everything beside entries before that moment is emptied. */ before: z.iso.datetime(),
    entries: z.number(),
    /** There are more than were counted. */ isMore: z.boolean(),
    /** When it begins: until then it can be taken back. */ begins: z.iso.datetime(),
  }),
  run: async (c) => {
    const { tenant, id } = changeable(c);
    const until = before(c.input.keepMonths, c.now);
    const count = await countOlder(c.tx, { tenant, organization: id }, until, mostCounted + 1);
    return {
      ...{ before: until.toISOString(), entries: Math.min(count, mostCounted), isMore: count > mostCounted },
      begins: firstAfter(c.now).toISOString(),
    };
  },
});

export const editKeeping = operation({
  id: 'organization.edit-audit',
  does: {
    en: 'Set how long what lies beside entries of the audit is kept',
    de: 'Festlegen, wie lange aufbewahrt wird, was neben Einträgen des Protokolls liegt',
  },
  method: 'PATCH',
  path: '/api/organizations/:id/audit',
  needs: organizations.editAudit,
  on: one(organization),
  edits: true,
  input: audit,
  output: saved,
  run: async (c) => {
    const { tenant, id, features } = changeable(c);
    if (c.input.keepMonths !== null && features.has('regulated')) throw new Refusal(refused['kept-by-regulation']);
    const at = { tenant, organization: id };
    // begun by tomorrow's look at the settings, whatever they are then
    await enqueue(c.tx, keepingJob, at, { key: `${keepingJob}:${id}`, at: firstAfter(c.now) });
    return save(c, 'audit', c.input);
  },
});
