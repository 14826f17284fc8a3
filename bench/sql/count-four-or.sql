-- How many users: oneself, one’s reports, a subtree of locations, a group. $1 tenant, $2 organization, $3 the user, $4 locations, $5 the group.
select count(*)::int as n from users x where x.tenant_id = $1 and x.organization_id = $2 and not x.is_service and x.state <> 'deleted'
  and (x.id = $3
  or x.id = any(array(select m.user_id from manager_mappings m where m.tenant_id = $1 and m.organization_id = $2 and m.manager_id = $3))
  or x.location_id = any($4::uuid[])
  or x.id = any(array(select g.user_id from group_members g where g.tenant_id = $1 and g.organization_id = $2 and g.group_id = $5)))
