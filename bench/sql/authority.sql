-- What decides for one user: where they stand and what they hold. $1 tenant, $2 organization, $3 user.
select u.id, u.location_id, u.department_id, u.stamp,
  (select json_agg(json_build_object('id', p.id, 'role', p.role, 'kind', p.anchor_kind, 'at', p.anchor_id, 'from', p.starts_at, 'until', p.ends_at))
   from appointments p where p.tenant_id = $1 and p.organization_id = $2 and p.user_id = $3) as appointments
from users u where u.tenant_id = $1 and u.organization_id = $2 and u.id = $3
