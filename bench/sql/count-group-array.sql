-- How many users: the members of a group, by an array of ids. $1 tenant, $2 organization, $3 the group.
select count(*)::int as n from users x
where x.tenant_id = $1 and x.organization_id = $2 and not x.is_service and x.state <> 'deleted'
  and x.id = any(array(select l.user_id from group_members l where l.tenant_id = $1 and l.organization_id = $2 and l.group_id = $3))
