-- How many users: one’s reports, by an array of ids. $1 tenant, $2 organization, $3 the user.
select count(*)::int as n from users x
where x.tenant_id = $1 and x.organization_id = $2 and not x.is_service and x.state <> 'deleted'
  and x.id = any(array(select l.user_id from manager_mappings l where l.tenant_id = $1 and l.organization_id = $2 and l.manager_id = $3))
