-- How many users: oneself. $1 tenant, $2 organization, $3 the user.
select count(*)::int as n from users x
where x.tenant_id = $1 and x.organization_id = $2 and not x.is_service and x.state <> 'deleted' and x.id = $3
