import type { Role } from '@ambit/policy';
import { all, cell, client, customer, group, others, ours, tree } from './cells.ts';

const inCharge = cell('location-tree', 'created', 'instructs');

/**
 * The roles that stand ready beside every model. They are given on top of a base role; all but those `on` are offered
 * once an organization switches them on. `rank` is one that those who may be given a wide view do not reach.
 */
export function addOns(model: string, rank: number, on: readonly string[] = []): readonly Role[] {
  const available = (name: string, ...conditions: string[]) => {
    const asked = on.includes(name) ? conditions : [`feature:${name}`, ...conditions];
    return asked.length > 0 ? { available: asked } : {};
  };
  return [
    {
      id: `${model}.session-manager`,
      name: { en: 'Session Manager', de: 'Terminverwaltung' },
      rank,
      kind: 'add-on',
      anchor: 'organization',
      ...available('session-manager'),
      cells: {
        'session.view': ours,
        'session.create': all,
        'session.edit': ours,
        'session.upload-document': ours,
        'session.record': ours,
        'roster.submit': ours,
        'roster.edit-participants': ours,
      },
    },
    {
      id: `${model}.location-session-manager`,
      name: { en: 'Session Manager at a location', de: 'Terminverwaltung an einem Standort' },
      rank,
      kind: 'add-on',
      anchor: 'location',
      ...available('location-session-manager', 'feature:locations'),
      cells: {
        'session.view': inCharge,
        'session.create': tree,
        'session.edit': inCharge,
        'session.upload-document': inCharge,
        'session.record': inCharge,
        'roster.submit': inCharge,
        'roster.edit-participants': inCharge,
      },
    },
    {
      id: `${model}.assessor`,
      name: { en: 'Assessor', de: 'Beurteilende Person' },
      rank,
      kind: 'add-on',
      anchor: 'organization',
      ...available('assessor'),
      cells: {
        'user.view': all,
        'enrollment.view': all,
        'result.view-status': all,
        'attempt.view': all,
        'attempt.assess': others(all),
      },
    },
    {
      id: `${model}.inspector`,
      name: { en: 'Inspector', de: 'Inspektion' },
      rank,
      kind: 'add-on',
      anchor: 'group',
      ...available('inspector'),
      cells: {
        'user.view': group,
        'group.view': group,
        'group.view-members': group,
        'course.view': group,
        'item.view': group,
        'course.view-history': group,
        'enrollment.view': group,
        'result.view-status': group,
        'result.view-score': group,
        'attempt.view': group,
        'award.view': group,
        'card.view': group,
        'transcript.view': group,
        'external-training.view': group,
        'report.compliance': group,
        'report.transcript': group,
        'report.expiring-certifications': group,
      },
    },
    {
      id: `${model}.account-manager`,
      name: { en: 'Account Manager', de: 'Kundenbetreuung' },
      rank,
      kind: 'add-on',
      anchor: 'organization',
      ...available('account-manager', 'feature:clients'),
      cells: {
        'organization.view': client,
        'client.view': client,
        'client.enter': client,
        'grant.view': client,
        'user.view': client,
        'location.view': client,
        'course.view': client,
        'enrollment.view': client,
        'result.view-status': client,
        'report.clients-list': client,
        'report.users-list': client,
        'report.activities-list': client,
        'report.activity-detail': client,
        'report.course-starts-and-completes': client,
        'report.takers-and-exceptions': client,
        'report.compliance': client,
        'report.expiring-certifications': client,
      },
    },
    {
      id: `${model}.customer-contact`,
      name: { en: 'Customer Contact', de: 'Ansprechperson eines Auftraggebers' },
      rank: 10,
      kind: 'add-on',
      anchor: 'customer',
      ...available('customer-contact'),
      cells: {
        'customer.view': customer,
        'session.view': customer,
        'order.view': customer,
        'seat.view': customer,
        'seat.invite': customer,
        'card.view': customer,
        'transaction.view': customer,
        'report.purchased-seats': customer,
      },
    },
  ];
}
