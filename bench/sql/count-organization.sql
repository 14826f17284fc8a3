-- How many users the organization has. $1 tenant, $2 organization.
select count(*)::int as n from users x where x.tenant_id = $1 and x.organization_id = $2 and not x.is_service and x.state <> 'deleted'
