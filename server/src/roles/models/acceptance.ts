import type { ScopeToken } from '@ambit/policy';

/** How a row of docs/acceptance.json is shown: by the cells of privileges, or by a test of that name. */
export type Shown =
  | Readonly<{ how: 'each' | 'together' | 'named side'; privileges: readonly string[] }>
  | Readonly<{ how: 'side'; side: string; privileges: readonly string[] }>
  | Readonly<{ how: 'besides'; narrower: readonly ScopeToken[]; privileges: readonly string[] }>
  | Readonly<{ how: 'rule'; test: string }>;

/** Each of these stands in the roles as the row says. */
const each = (...privileges: string[]): Shown => ({ how: 'each', privileges });

/** What these give together is what the row says. */
const together = (...privileges: string[]): Shown => ({ how: 'together', privileges });

/** The row speaks of one side of a deed on two things. */
const onSide = (side: string, ...privileges: string[]): Shown => ({ how: 'side', side, privileges });

/** The row names, role by role, the side on which that role is limited. */
const onNamedSide = (...privileges: string[]): Shown => ({ how: 'named side', privileges });

/** The row speaks of what lies beyond these scopes, which other rows give. */
const besides = (narrower: readonly ScopeToken[], ...privileges: string[]): Shown => ({
  how: 'besides',
  narrower,
  privileges,
});

/** The row is a rule: a test of this name shows it. */
const rule = (test: string): Shown => ({ how: 'rule', test });

const related = ['own', 'reports', 'group', 'site'] as const;

const library = [
  'course.create',
  'course.edit',
  'course.publish',
  'course.reorder',
  'course.add-file',
  'course.edit-tags',
  'course.edit-prerequisites',
  'course.edit-instructors',
  'course.edit-pricing',
  'course.edit-registration',
  'course.edit-self-registration',
  'course.copy',
  'course.delete',
  'course.view-history',
  'course.generate-package',
  'item.edit',
  'item.edit-presentation',
  'tag.create',
  'tag.rename',
  'tag.delete',
];

const configuration = [
  'organization.edit-general',
  'organization.edit-access',
  'organization.edit-support',
  'location-level.create',
  'location-level.view',
  'location-level.edit',
  'location-level.delete',
  'location.delete',
  'department.create',
  'department.view',
  'department.edit',
  'department.delete',
  'job-title.create',
  'job-title.view',
  'job-title.edit',
  'job-title.delete',
  'certification.create',
  'certification.view',
  'certification.edit',
  'certification.delete',
  'certification.add-level',
  'certification.edit-level',
  'certification.view-mappings',
  'certification.add-mapping',
  'certification.remove-mapping',
  'membership-type.create',
  'membership-type.view',
  'membership-type.edit',
  'membership-type.view-mappings',
  'membership-type.add-mapping',
  'membership-type.remove-mapping',
];

/** Every row, by its id. */
export const acceptance: Readonly<Record<string, Shown>> = {
  // multisite · Miscellaneous
  'multisite.miscellaneous.view-my-profile': each('profile.view'),
  'multisite.miscellaneous.edit-my-profile': each('profile.edit'),
  'multisite.miscellaneous.change-my-password': each('profile.change-password'),
  'multisite.miscellaneous.view-my-certifications': each('award.view-own'),
  'multisite.miscellaneous.view-my-transactions': each('transaction.view-own'),

  // multisite · Training
  'multisite.training.view-training-plan': each('training-plan.view'),
  'multisite.training.view-completed-activities': each('training-plan.view-completed'),
  'multisite.training.view-activity-summary': each('training-plan.view-summary'),
  'multisite.training.launch-content': each('content.launch'),
  'multisite.training.view-attempts-history': each('attempt.view-own'),
  'multisite.training.view-assessment-results': each('attempt.view-own-results'),
  'multisite.training.view-activities-available-for-self-registration': each('catalogue.browse'),
  'multisite.training.view-events-available-for-self-registration': each('session.browse'),
  'multisite.training.view-self-registrable-activity-details': each('catalogue.view-details'),
  'multisite.training.register-for-activity': each('enrollment.register'),

  // multisite · Managing Organization Settings
  'multisite.managing-organization-settings.edit-general-settings': each('organization.edit-general'),
  'multisite.managing-organization-settings.edit-accounts-and-access': each('organization.edit-access'),
  'multisite.managing-organization-settings.edit-support-and-email-settings': each('organization.edit-support'),
  'multisite.managing-organization-settings.add-a-location-level': each('location-level.create'),
  'multisite.managing-organization-settings.view-location-levels': each('location-level.view'),
  'multisite.managing-organization-settings.edit-location-level-information': each('location-level.edit'),
  'multisite.managing-organization-settings.delete-location-level': each('location-level.delete'),
  'multisite.managing-organization-settings.add-a-location': each('location.create'),
  'multisite.managing-organization-settings.view-locations-list': each('location.view'),
  'multisite.managing-organization-settings.edit-location-information': each('location.edit'),
  'multisite.managing-organization-settings.delete-location': each('location.delete'),
  'multisite.managing-organization-settings.add-a-department': each('department.create'),
  'multisite.managing-organization-settings.view-departments-list': each('department.view'),
  'multisite.managing-organization-settings.edit-department-information': each('department.edit'),
  'multisite.managing-organization-settings.delete-department': each('department.delete'),
  'multisite.managing-organization-settings.add-a-job-title': each('job-title.create'),
  'multisite.managing-organization-settings.view-job-titles-list': each('job-title.view'),
  'multisite.managing-organization-settings.edit-job-title-information': each('job-title.edit'),
  'multisite.managing-organization-settings.delete-job-title': each('job-title.delete'),
  'multisite.managing-organization-settings.add-a-certification': each('certification.create'),
  'multisite.managing-organization-settings.view-certifications-list': each('certification.view'),
  'multisite.managing-organization-settings.edit-certification-information': each('certification.edit'),
  'multisite.managing-organization-settings.delete-certification': each('certification.delete'),
  'multisite.managing-organization-settings.add-new-certification-level': each('certification.add-level'),
  'multisite.managing-organization-settings.edit-certification-level-information': each('certification.edit-level'),
  'multisite.managing-organization-settings.view-certification-level-global-objective-mappings':
    each('certification.view-mappings'),
  'multisite.managing-organization-settings.add-certification-level-objective-mapping':
    each('certification.add-mapping'),
  'multisite.managing-organization-settings.remove-certification-level-objective-mapping':
    each('certification.remove-mapping'),
  'multisite.managing-organization-settings.add-a-membership-type': each('membership-type.create'),
  'multisite.managing-organization-settings.view-membership-types-list': each('membership-type.view'),
  'multisite.managing-organization-settings.edit-membership-type-information': each('membership-type.edit'),
  'multisite.managing-organization-settings.view-membership-type-global-objective-mappings': each(
    'membership-type.view-mappings',
  ),
  'multisite.managing-organization-settings.add-membership-type-objective-mapping': each('membership-type.add-mapping'),
  'multisite.managing-organization-settings.remove-membership-type-objective-mapping': each(
    'membership-type.remove-mapping',
  ),

  // multisite · Managing Clients
  'multisite.managing-clients.add-a-client': each('client.create'),
  'multisite.managing-clients.view-clients-list': each('client.view'),
  'multisite.managing-clients.edit-client-s-organization-settings': each('client.edit'),
  'multisite.managing-clients.grant-content-to-a-client': each('grant.create'),
  'multisite.managing-clients.view-clients-activity-is-granted-to': each('grant.view'),
  'multisite.managing-clients.edit-grant-information': each('grant.edit', 'grant.revoke'),

  // multisite · Managing Users
  'multisite.managing-users.add-a-user': each('user.create'),
  'multisite.managing-users.import-users': each('user.import'),
  'multisite.managing-users.view-users-list': each('user.view'),
  'multisite.managing-users.view-user-summary': each('user.view'),
  'multisite.managing-users.edit-user-profile': each('user.edit'),
  'multisite.managing-users.change-user-s-password': each('user.password'),
  'multisite.managing-users.delete-user': each('user.delete'),
  'multisite.managing-users.view-user-s-training-plan': each('enrollment.view'),
  'multisite.managing-users.view-activity-summary': each('enrollment.view', 'result.view-status', 'result.view-score'),
  'multisite.managing-users.edit-attempt-limit-for-item': each('attempt.edit-limit'),
  'multisite.managing-users.view-item-attempt-information': each('attempt.view', 'result.view-answers'),
  'multisite.managing-users.edit-item-attempt-information': each('attempt.edit'),
  'multisite.managing-users.add-offline-attempt': each('attempt.add-offline'),

  // multisite · Managing Content
  'multisite.managing-content.load-content': each('course.load'),
  'multisite.managing-content.view-activities-list': each('course.view'),
  'multisite.managing-content.view-events-list': each('session.view'),
  'multisite.managing-content.view-activity-summary': each('course.view'),
  'multisite.managing-content.reorder-activity-contents': each('course.reorder'),
  'multisite.managing-content.edit-activity-general-information': each('course.edit'),
  'multisite.managing-content.edit-activity-tags': each('course.edit-tags'),
  'multisite.managing-content.edit-activity-prerequisites': each('course.edit-prerequisites'),
  'multisite.managing-content.edit-activity-instructors': each('course.edit-instructors'),
  'multisite.managing-content.edit-activity-pricing': each('course.edit-pricing'),
  'multisite.managing-content.edit-activity-registration-options': each('course.edit-registration'),
  'multisite.managing-content.edit-activity-self-registration': each('course.edit-self-registration'),
  'multisite.managing-content.copy-activity': each('course.copy'),
  'multisite.managing-content.add-file-to-activity': each('course.add-file'),
  'multisite.managing-content.delete-activity': each('course.delete'),
  'multisite.managing-content.view-activity-s-content-history': each('course.view-history'),
  'multisite.managing-content.generate-aicc-package': each('course.generate-package'),
  'multisite.managing-content.view-child-item-summary': each('item.view'),
  'multisite.managing-content.edit-child-item-general-information': each('item.edit'),
  'multisite.managing-content.edit-child-item-presentation': each('item.edit-presentation'),
  'multisite.managing-content.view-participants-list': each('enrollment.view'),
  'multisite.managing-content.add-a-participant': onSide('user', 'enrollment.create'),
  'multisite.managing-content.remove-a-participant': onSide('user', 'enrollment.remove'),
  'multisite.managing-content.view-participant-status': each('result.view-status'),
  'multisite.managing-content.edit-participant-results': each('enrollment.edit-result'),
  'multisite.managing-content.create-new-assignment': each('assignment.create'),
  'multisite.managing-content.view-assignments-list': each('assignment.view'),
  'multisite.managing-content.view-assignment-summary': each('assignment.view'),
  'multisite.managing-content.edit-assignment': each('assignment.edit'),
  'multisite.managing-content.delete-assignment': each('assignment.delete'),
  'multisite.managing-content.add-a-tag': each('tag.create'),
  'multisite.managing-content.view-tags-list': each('tag.view'),
  'multisite.managing-content.view-tagged-activities': each('tag.view', 'course.view'),
  'multisite.managing-content.rename-tag': each('tag.rename'),
  'multisite.managing-content.delete-tag': each('tag.delete'),

  // multisite · Running Reports
  'multisite.running-reports.activity-report-my-training': each('report.my-training'),
  'multisite.running-reports.activity-detail-report': each('report.activity-detail'),
  'multisite.running-reports.course-starts-and-completes-report': each('report.course-starts-and-completes'),
  'multisite.running-reports.group-activity-report': each('report.group-activity'),
  'multisite.running-reports.takers-and-exceptions-report': each('report.takers-and-exceptions'),
  'multisite.running-reports.response-analysis-report': each('report.response-analysis'),
  'multisite.running-reports.assessment-section-score-report': each('report.assessment-section-score'),
  'multisite.running-reports.event-registration-report': each('report.event-registration'),
  'multisite.running-reports.membership-transactions-report': each('report.membership-transactions'),
  'multisite.running-reports.clients-list': each('report.clients-list'),
  'multisite.running-reports.users-list': each('report.users-list'),
  'multisite.running-reports.activities-list': each('report.activities-list'),
  'multisite.running-reports.active-login-report': each('report.active-login'),
  'multisite.running-reports.historical-login-activity-report': each('report.historical-login-activity'),
  'multisite.running-reports.login-summary-report': each('report.login-summary'),

  // multisite · Roles
  'multisite.roles.nine-system-roles-five-predefined-four-reports-only': rule(
    'The multisite model holds nine roles and Purchaser',
  ),
  'multisite.roles.role-is-assigned-at-user-creation': rule(
    'A user created without a role is a learner, and another base role replaces the former',
  ),
  'multisite.roles.role-is-changed-from-the-edit-profile-page': each('role.appoint'),
  'multisite.roles.reports-only-roles-have-the-scope-of-their-counterpart-and-only-the-reports-tab-as-administrative-ac':
    each('report.users-list', 'report.activity-detail'),

  // multisite · Role availability
  'multisite.role-availability.student': rule('Student is always offered'),
  'multisite.role-availability.local-administrator': rule('Local Administrator needs locations'),
  'multisite.role-availability.multiple-location-administrator': rule(
    'Multiple Location Administrator needs locations and hierarchies',
  ),
  'multisite.role-availability.licensee-administrator': rule('Organization Administrator is always offered'),
  'multisite.role-availability.master-administrator': rule('Master Administrator needs clients'),
  'multisite.role-availability.condition-stops-holding-while-users-hold-the-role': rule(
    'Switching locations off while Local Administrators depend on them is refused with the list of holders',
  ),

  // multisite · Role ceiling
  'multisite.role-ceiling.role-list-on-edit-profile-shows-only-roles-equal-to-or-lower-than-own': rule(
    'The roles offered end at one’s own rank, and the others say why',
  ),
  'multisite.role-ceiling.may-create-or-change-users-only-to-a-role-equal-to-or-lower-than-own': rule(
    'A role above one’s own is refused by the server, whatever the form sent',
  ),
  'multisite.role-ceiling.may-not-edit-the-profile-of-a-user-with-a-higher-role-than-own': rule(
    'A user who outranks the actor is seen and not edited',
  ),

  // multisite · Scope
  'multisite.scope.student': rule('A Student sees no other user anywhere'),
  'multisite.scope.local-administrator': each('user.view', 'user.edit', 'enrollment.view', 'report.users-list'),
  'multisite.scope.multiple-location-administrator': each(
    'user.view',
    'user.edit',
    'enrollment.view',
    'report.users-list',
  ),
  'multisite.scope.licensee-administrator': each('user.view', 'user.edit', 'enrollment.view', 'report.users-list'),
  'multisite.scope.master-administrator': each('user.view', 'user.edit', 'enrollment.view', 'report.users-list'),
  'multisite.scope.scope-limits-access-throughout-the-system-including-report-output': rule(
    'Lists, counts, search, reports and exports end where the scope ends',
  ),

  // multisite · Running Reports
  'multisite.running-reports.each-organization-can-define-which-roles-get-which-reports': each('role.choose-reports'),
  'multisite.running-reports.reports-tab-appears-for-a-role-when-at-least-one-report-is-set-for-it': rule(
    'The reports page is offered to a role as soon as one report is switched on for it',
  ),

  // multisite · Scope
  'multisite.scope.local-and-multiple-location-roles-need-a-location-on-the-user': rule(
    'A role at one’s own place needs a place, and reaches nothing without one',
  ),

  // multisite · Managing Clients
  'multisite.managing-clients.switch-the-organization-being-administered-own-organization-or-a-client':
    each('client.enter'),

  // multisite, current · Role usage
  'multisite-current.role-usage.access-learning-activities': each('training-plan.view', 'content.launch'),
  'multisite-current.role-usage.modify-own-profile': each('profile.edit'),
  'multisite-current.role-usage.change-own-password': each('profile.change-password'),
  'multisite-current.role-usage.view-own-certifications': each('award.view-own'),
  'multisite-current.role-usage.generate-own-activity-reports': each('report.my-training'),
  'multisite-current.role-usage.add-user-accounts': each('user.create'),
  'multisite-current.role-usage.edit-user-accounts': each('user.edit'),
  'multisite-current.role-usage.delete-user-accounts': each('user.delete'),
  'multisite-current.role-usage.create-assignments': each('assignment.create'),
  'multisite-current.role-usage.edit-assignments': each('assignment.edit'),
  'multisite-current.role-usage.manage-users': each(
    'user.view',
    'enrollment.view',
    'attempt.view',
    'attempt.edit',
    'attempt.edit-limit',
    'attempt.add-offline',
  ),
  'multisite-current.role-usage.view-reports': together(
    'report.my-training',
    'report.activity-detail',
    'report.users-list',
    'report.purchased-seats',
  ),
  'multisite-current.role-usage.load-content': each('course.load'),
  'multisite-current.role-usage.edit-content-library': each(...library),
  'multisite-current.role-usage.adjust-configuration-of-their-lms': each(...configuration),
  'multisite-current.role-usage.add-clients': each('client.create'),
  'multisite-current.role-usage.grant-content-to-a-client': each('grant.create'),
  'multisite-current.role-usage.edit-content-grants': each('grant.edit'),
  'multisite-current.role-usage.revoke-content-grants': each('grant.revoke'),
  'multisite-current.role-usage.invite-participants-to-purchased-seats': each('seat.invite', 'seat.view'),

  // multisite, current · Roles
  'multisite-current.roles.order-of-scope-and-privilege': rule(
    'The multisite roles stand in order of rank, each twin just below its counterpart',
  ),
  'multisite-current.roles.reports-only-roles-have-the-same-scope-as-counterparts-but-access-only-to-reports': rule(
    'A twin holds its counterpart’s reports and nothing else',
  ),
  'multisite-current.roles.custom-roles-may-be-defined': each('role.edit'),
  'multisite-current.roles.role-determines-functions-and-scope-of-information': rule(
    'The same list of users is cut to the scope of each role',
  ),
  'multisite-current.roles.role-determines-visible-learning-activities-when-an-assignment-targets-only-students': rule(
    'An assignment for learners only passes over whoever holds another role',
  ),

  // multisite, current · Role availability
  'multisite-current.role-availability.student': rule('Student is always offered'),
  'multisite-current.role-availability.purchaser': rule('Purchaser needs the shop'),
  'multisite-current.role-availability.local-administrator': rule('Local Administrator needs locations'),
  'multisite-current.role-availability.multiple-location-administrator': rule(
    'Multiple Location Administrator needs locations and hierarchies',
  ),
  'multisite-current.role-availability.organization-administrator': rule(
    'Organization Administrator is always offered',
  ),
  'multisite-current.role-availability.master-administrator': rule('Master Administrator needs clients'),
  'multisite-current.role-availability.local-administrator-reports-only': rule(
    'A twin is available exactly when its counterpart is',
  ),
  'multisite-current.role-availability.multiple-location-administrator-reports-only': rule(
    'A twin is available exactly when its counterpart is',
  ),
  'multisite-current.role-availability.organization-administrator-reports-only': rule(
    'A twin is available exactly when its counterpart is',
  ),
  'multisite-current.role-availability.master-administrator-reports-only': rule(
    'A twin is available exactly when its counterpart is',
  ),

  // multisite, current · Shopify
  'multisite-current.shopify.single-seat-s-bought-for-own-use-nobody-invited': rule(
    'Who buys one seat for themselves becomes a learner with access',
  ),
  'multisite-current.shopify.single-seat-bought-and-someone-else-invited': rule(
    'Who invites somebody to a bought seat becomes a Purchaser',
  ),
  'multisite-current.shopify.multiple-seats-bought': rule('Who buys several seats is a Purchaser at once'),
  'multisite-current.shopify.existing-higher-role-is-kept-on-purchase': rule(
    'A purchase adds Purchaser and never lowers a role',
  ),
  'multisite-current.shopify.a-location-is-created-for-each-purchaser': rule(
    'With the setting on, a purchaser’s first order makes one location',
  ),

  // provider · Session Management
  'provider.session-management.teach-sessions-created-by-an-admin': each('session.teach'),
  'provider.session-management.submit-rosters-for-classes-taught': each('roster.submit'),
  'provider.session-management.create-sessions-for-existing-courses': each('session.create'),
  'provider.session-management.manage-sessions': each('session.edit'),
  'provider.session-management.upload-documents': each('session.upload-document'),
  'provider.session-management.manage-rosters-add-edit-remove-participants': each('roster.edit-participants'),
  'provider.session-management.submit-records': each('session.record'),
  'provider.session-management.choose-can-manage-sessions-when-inviting-an-instructor': each('role.appoint'),
  'provider.session-management.change-can-manage-sessions-at-any-time-from-the-instructor-profile':
    each('role.appoint'),
  'provider.session-management.changes-apply-immediately': rule(
    'Ending Session Manager refuses the next request to schedule',
  ),

  // provider · Card Banks
  'provider.card-banks.manage-card-banks-and-their-issuers-settings-card-banks': each('card-bank.edit', 'role.appoint'),
  'provider.card-banks.issue-certifications-for-sessions-they-teach': each('card.issue'),
  'provider.card-banks.review-submitted-roster-and-issue-when-the-instructor-is-not-an-issuer': each('roster.review'),
  'provider.card-banks.card-bank-access-is-independent-of-can-manage-sessions': rule(
    'Issuer and Session Manager are independent of each other',
  ),
  'provider.card-banks.issuing-requires-issuer-on-the-correct-card-bank': rule(
    'An issuer issues only from the bank of the appointment',
  ),
  'provider.card-banks.issuing-requires-the-agency-id-on-file': rule(
    'Issuing without the agency’s number on file is refused with that reason',
  ),

  // provider · FAQ
  'provider.faq.create-courses': each('course.create'),
  'provider.faq.create-locations': each('location.create'),
  'provider.faq.see-schedule-session': rule('Schedule session is offered to whoever may schedule, and to nobody else'),
  'provider.faq.see-issue-certifications-button': each('card.issue'),
  'provider.faq.revoke-an-instructor-remove-from-the-organization': each('user.archive'),

  // provider · Best Practices
  'provider.best-practices.review-permissions-quarterly': rule('Access reviews are proposed every quarter'),
  'provider.best-practices.enable-can-manage-sessions-only-for-instructors-who-regularly-schedule-or-submit-grant-card':
    rule('The review of a role shows when it was last used'),

  // provider · Next Steps
  'provider.next-steps.instructor-completes-profile-agency-ids-and-own-certifications': each(
    'profile.edit',
    'agency-id.edit-own',
  ),
  'provider.next-steps.review-card-banks-and-issuer-assignments': rule('The review of a card bank lists its issuers'),

  // academy · Roles
  'academy.roles.take-courses': each('training-plan.view', 'content.launch'),
  'academy.roles.work-through-lessons': each('content.launch'),
  'academy.roles.collect-certificates': each('award.collect'),
  'academy.roles.see-own-progress': each('training-plan.view-summary', 'training-plan.view-completed'),
  'academy.roles.create-and-supervise-own-courses': each('course.edit', 'course.publish', 'item.edit'),
  'academy.roles.enroll-participants': onSide('course', 'enrollment.create', 'enrollment.remove'),
  'academy.roles.track-participants-progress': each('enrollment.view', 'result.view-status', 'result.view-score'),
  'academy.roles.create-learning-paths': each('path.create', 'path.edit'),
  'academy.roles.maintain-templates': each('course-template.edit'),
  'academy.roles.use-analytics-reports-across-multiple-courses': each(
    'report.activity-detail',
    'report.course-starts-and-completes',
    'report.group-activity',
  ),
  'academy.roles.invite-users': each('user.create'),
  'academy.roles.manage-users': each('user.view', 'user.edit', 'user.suspend', 'user.archive'),
  'academy.roles.allocate-licenses': each('licence.allocate'),
  'academy.roles.maintain-branding': each('organization.edit-branding'),
  'academy.roles.maintain-settings': each(
    'organization.edit-general',
    'organization.edit-access',
    'organization.edit-support',
  ),
  'academy.roles.assign-roles': each('role.appoint'),
  'academy.roles.work-across-companies': each('client.enter', 'client.view'),
  'academy.roles.default-role-for-most-employees-is-learner': rule(
    'Whoever is invited, created or imported without a role is a learner',
  ),

  // academy · Rule
  'academy.rule.only-roles-strictly-lower-than-own-may-be-assigned': rule(
    'A Company Admin gives roles below the own one only',
  ),
  'academy.rule.system-rejects-a-forbidden-assignment': rule(
    'A role above the ceiling is refused on every way in, and the refusal is in the audit',
  ),
  'academy.rule.a-second-company-admin-needs-a-higher-role-or-the-platform-team': rule(
    'A second Company Admin is made by the platform',
  ),
  'academy.rule.role-list-does-not-offer-roles-at-or-above-own-level': rule(
    'The roles offered end below one’s own rank, and the others say why',
  ),
  'academy.rule.platform-wide-roles-are-not-part-of-company-administration': rule(
    'No organization sees or gives a role of the platform',
  ),

  // academy · Assigning
  'academy.assigning.assign-a-role-when-inviting-email-role': each('role.appoint'),
  'academy.assigning.invited-role-is-applied-automatically-upon-registration': rule(
    'Accepting an invitation gives exactly the invited role, if the inviter still may give it',
  ),
  'academy.assigning.change-the-role-of-an-existing-person': each('role.appoint'),
  'academy.assigning.role-change-takes-full-effect-after-signing-in-again': rule(
    'A changed role decides the next request of an open sign-in',
  ),

  // academy · Where
  'academy.where.roles-are-assigned-and-changed-in-the-admin-portal-on-the-user': rule(
    'The page of a user shows the roles to those who may give them, and is closed to the others',
  ),

  // academy · FAQ
  'academy.faq.regular-employees-get-learner': rule('The form for users proposes the learner role'),
  'academy.faq.someone-who-creates-courses-gets-trainer-plus-learning-paths-templates-cross-course-reports-gets-conte':
    rule('The form for roles says in a sentence what each role is for'),

  // academy · Adjacent
  'academy.adjacent.assign-mandatory-tasks-course-or-learning-path-with-due-date': each('course.assign'),
  'academy.adjacent.archive-accounts-maintain-departments-and-company-data': each(
    'user.archive',
    'department.create',
    'department.edit',
    'department.delete',
    'organization.edit-general',
  ),

  // clinical · Company Management
  'clinical.company-management.edit-company-info': each('organization.edit-general'),
  'clinical.company-management.create-and-edit-a-training-group': each('group.create', 'group.edit'),
  'clinical.company-management.delete-a-training-group': each('group.delete'),
  'clinical.company-management.add-edit-and-delete-additional-profile-field': each('field.edit-for-users'),
  'clinical.company-management.add-edit-and-delete-additional-course-fields': each('field.edit-for-courses'),
  'clinical.company-management.edit-notification-email-templates': each('notification.edit-templates'),

  // clinical · User Management
  'clinical.user-management.create-a-user': each('user.create'),
  'clinical.user-management.list-users-and-edit-user-profile': each('user.view', 'user.edit'),
  'clinical.user-management.manage-mapping-of-training-group-and-user-s-manager': each('user.map-manager'),
  'clinical.user-management.reset-the-user-s-password': each('user.password'),
  'clinical.user-management.suspend-users': each('user.suspend'),
  'clinical.user-management.bulk-upload-users-with-mapping-configuration-of-training-group-s-and-manager': each(
    'user.import',
    'user-import.run',
  ),
  'clinical.user-management.bulk-download-list-of-users': each('user.export'),
  'clinical.user-management.user-can-edit-their-profile': each('profile.edit'),

  // clinical · Course Management
  'clinical.course-management.create-course': each('course.create'),
  'clinical.course-management.add-a-course-to-a-training-course-catalog-and-or-category': each('catalogue.add'),
  'clinical.course-management.view-assigned-training-courses': each('training-plan.view'),
  'clinical.course-management.users-cannot-un-enroll-from-assigned-training-courses': each('enrollment.leave'),
  'clinical.course-management.users-can-self-enroll-in-training-courses-within-the-course-catalog':
    each('enrollment.register'),
  'clinical.course-management.users-can-access-the-course-management-page': rule(
    'The page of courses opens to whoever holds a privilege on courses, with the courses in scope',
  ),
  'clinical.course-management.users-can-update-or-modify-the-course-version-via-the-course-management-page':
    each('course.publish'),
  'clinical.course-management.users-can-directly-add-or-associate-single-or-multiple-courses-to-the-training-group-via':
    onNamedSide('group.associate'),
  'clinical.course-management.user-can-view-only-their-created-courses-or-courses-where-the-role-of-instructor-is-adde':
    each('course.view'),
  'clinical.course-management.users-can-enroll-or-unenroll-learners-in-the-course-list-on-the-course-management-page':
    onSide('course', 'enrollment.create', 'enrollment.remove'),
  'clinical.course-management.users-can-only-add-their-created-courses-or-courses-that-were-added-as-instructors-to-th':
    each('catalogue.add'),
  'clinical.course-management.users-can-create-edit-courses-from-the-course-management-page': each(
    'course.edit',
    'item.edit',
  ),
  'clinical.course-management.users-can-add-any-course-or-courses-to-the-course-management-page-catalog':
    each('catalogue.add'),
  'clinical.course-management.users-can-add-completion-reminders-to-a-course': each('course.remind'),
  'clinical.course-management.users-can-change-or-update-a-learner-s-course-status-on-the-course-management-page':
    each('enrollment.edit-result'),

  // clinical · Company Management (second table: notifications)
  'clinical.company-management-second-table-notifications.configure-the-sender-s-email-address-first-name-and-last-nam':
    each('notification.edit-sender'),
  'clinical.company-management-second-table-notifications.enable-disable-notification-setting-for-reset-password':
    each('notification.switch'),
  'clinical.company-management-second-table-notifications.enable-disable-notification-setting-for-send-course-enrollme':
    each('notification.switch'),
  'clinical.company-management-second-table-notifications.enable-disable-notification-setting-for-send-department-cour':
    each('notification.switch'),
  'clinical.company-management-second-table-notifications.enable-disable-notification-setting-for-sending-course-compl':
    each('notification.switch'),
  'clinical.company-management-second-table-notifications.enable-disable-notification-setting-for-sending-course-compl~2':
    each('notification.switch'),

  // clinical · Transcripts and Reporting
  'clinical.transcripts-and-reporting.user-can-view-their-transcript-my-transcript': each('transcript.view-own'),
  'clinical.transcripts-and-reporting.users-can-view-their-direct-reports-transcripts-my-direct-reports':
    each('transcript.view'),
  'clinical.transcripts-and-reporting.user-can-view-their-external-training-external-training':
    each('external-training.view-own'),
  'clinical.transcripts-and-reporting.users-can-view-external-training-of-their-direct-reports-external-training':
    each('external-training.view'),
  'clinical.transcripts-and-reporting.users-can-view-all-transcripts-of-company-learners': besides(
    related,
    'transcript.view',
  ),
  'clinical.transcripts-and-reporting.users-can-view-all-external-training-of-company-learners': besides(
    related,
    'external-training.view',
  ),
  'clinical.transcripts-and-reporting.users-can-add-external-training-for-their-direct-reports':
    each('external-training.add'),
  'clinical.transcripts-and-reporting.users-can-add-external-training-for-any-company-learner': besides(
    related,
    'external-training.add',
  ),

  // clinical · Headers
  'clinical.headers.role-names': rule('The clinical roles carry their eight names, and the course’s instructor'),

  // clinical · Owner permissions
  'clinical.owner-permissions.company-admin-can-switch-individual-permissions-of-the-group-owner-site-co-ordinator-and':
    each('role.edit'),

  // academy · Roles
  'academy.roles.every-person-has-a-role': rule('The learner role is given with the user and never ended'),
  'academy.roles.each-role-includes-the-one-below': rule('Each academy role includes the one below'),

  // academy · Rule
  'academy.rule.nobody-gives-themselves-more': rule('Nobody changes their own appointments'),

  // provider · Session management
  'provider.session-management.invite-an-instructor': each('user.create'),
  'provider.session-management.new-instructors-start-without-manage-sessions': rule(
    'An instructor invited without a choice has no Session Manager',
  ),

  // provider · FAQ
  'provider.faq.admin-diagnoses-a-missing-button': rule(
    'An administrator is told what an instructor lacks to schedule or to issue',
  ),

  // multisite · Scope
  'multisite.scope.region-administrator-sees-all-sites-of-the-region': each('user.view', 'report.users-list'),
};
