-- How many users: the members of a group, by a join. $1 tenant, $2 organization, $3 the group.
select count(*)::int as n from group_members l join users x on x.tenant_id = $1 and x.organization_id = $2 and x.id = l.user_id
where l.tenant_id = $1 and l.organization_id = $2 and l.group_id = $3 and not x.is_service and x.state <> 'deleted'
