import assert from 'node:assert/strict';
import { test } from 'node:test';
import { register } from '../personal-data/index.ts';

const ofAccount = 'It belongs to the account that ends: who stays has their own.';
const asAuthority = 'What gives power never moves: roles, groups and places are given anew by whoever may.';
const asHistory = 'It tells what happened to the user who ends, and stays where that is looked up.';
const asWork = 'It names who did something for others, under the name they had then.';
const asOwner = 'What somebody looks after is handed over by a deed of its own.';
const passes = 'It passes by a step of its own: the profile, identifiers and names of other systems.';

/** What stays with a user who is made part of another, and why. */
const stays: Readonly<Record<string, readonly string[]>> = Object.freeze({
  [ofAccount]: [
    ...['user_photos.user_id', 'default_views.user_id', 'saved_views.owner_id', 'sign_ins.user_id'],
    ...[
      'pending_sign_ins.user_id',
      'second_factors.user_id',
      'recovery_codes.user_id',
      'passkeys.user_id',
      'pins.user_id',
    ],
    ...['first_credentials.user_id', 'api_tokens.user_id', 'linked_sign_ins.user_id', 'provider_attempts.for_user_id'],
    ...['provider_subjects.user_id', 'provider_subjects.candidate_id', 'import_mappings.user_id'],
    ...['mail_refusals.user_id', 'mail_hours.user_id', 'sign_in_devices.user_id', 'password_resets.user_id'],
    ...['notice_dismissals.user_id', 'field_values.subject_id', 'signing_pins.user_id', 'signing_proofs.user_id'],
  ],
  [asAuthority]: [
    ...['appointments.user_id', 'group_members.user_id', 'manager_mappings.user_id', 'manager_mappings.manager_id'],
    ...['user_further_places.user_id', 'user_moves.user_id', 'feeds.user_id', 'feed_runs.user_id'],
    ...['scim_mappings.user_id', 'scim_appointments.user_id', 'course_instructors.user_id', 'approval_steps.user_id'],
    ...['session_instructors.user_id', 'access_requests.user_id', 'invitations.user_id', 'invitations.claims_id'],
  ],
  [asHistory]: [
    ...['user_states.user_id', 'group_member_periods.user_id', 'user_places.user_id', 'user_places.value_id'],
    ...['bulk_rows.user_id', 'user_import_rows.user_id', 'personal_holds.user_id', 'user_merges.kept_id'],
    ...['user_merges.ended_id', 'users_not_same.one_id', 'users_not_same.other_id', 'mails.user_id'],
  ],
  [asWork]: [
    ...['user_notes.written_by', 'users_not_same.said_by', 'result_changes.changed_by', 'offline_attempts.entered_by'],
    ...['attempt_changes.changed_by', 'award_changes.changed_by', 'course_history.by', 'version_moves.begun_by'],
    ...['observations.assessed_by', 'course_versions.published_by', 'exemptions.asked_by', 'exemptions.decided_by'],
    ...['exemptions.ended_by'],
  ],
  [asOwner]: ['saved_reports.owner_id'],
  [passes]: ['users.id', 'external_ids.thing_id'],
});

test('Everything that is kept of a person moves with them when two users become one, or stays for a reason', () => {
  const nameOf = ({ table, by }: { table: string; by: string }) => `${table}.${by}`;
  const unmoved = register.filter(({ moves }) => !moves).map(nameOf);
  const said = Object.values(stays).flat();
  assert.deepEqual(said.toSorted(), [...new Set(unmoved)].toSorted());
});
