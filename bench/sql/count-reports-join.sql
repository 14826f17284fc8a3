-- How many users: one’s reports, by a join. $1 tenant, $2 organization, $3 the user.
select count(*)::int as n from manager_mappings l join users x on x.tenant_id = $1 and x.organization_id = $2 and x.id = l.user_id
where l.tenant_id = $1 and l.organization_id = $2 and l.manager_id = $3 and not x.is_service and x.state <> 'deleted'
