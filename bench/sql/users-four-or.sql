-- Fifty users by name: oneself, one’s reports, a subtree of locations, a group. $1 tenant, $2 organization, $3 the user, $4 locations, $5 the group.
select x.id, x.organization_id, x.name_key, x.first_name, x.last_name, x.user_name, x.email, x.state, x.version, x.location_id, x.department_id,
  (select l.name from locations l where l.tenant_id = $1 and l.organization_id = $2 and l.id = x.location_id) as location_name,
  array(select m.manager_id from manager_mappings m where m.tenant_id = $1 and m.organization_id = $2 and m.user_id = x.id) as managers,
  array(select g.group_id from group_members g where g.tenant_id = $1 and g.organization_id = $2 and g.user_id = x.id) as groups,
  array(select p.role from appointments p where p.tenant_id = $1 and p.organization_id = $2 and p.user_id = x.id
    and (p.ends_at is null or p.ends_at > now())) as roles
from users x
where x.tenant_id = $1 and x.organization_id = $2 and not x.is_service and x.state <> 'deleted'
  and (x.id = $3
  or x.id = any(array(select m.user_id from manager_mappings m where m.tenant_id = $1 and m.organization_id = $2 and m.manager_id = $3))
  or x.location_id = any($4::uuid[])
  or x.id = any(array(select g.user_id from group_members g where g.tenant_id = $1 and g.organization_id = $2 and g.group_id = $5)))
order by x.name_key, x.id limit 51
