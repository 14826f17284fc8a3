-- How many users stand at a location or below it. $1 tenant, $2 organization, $3 the location.
select count(*)::int as n
from location_closure c
join users x on x.tenant_id = $1 and x.organization_id = $2 and not x.is_service and x.state <> 'deleted' and x.location_id = c.descendant_id
where c.tenant_id = $1 and c.organization_id = $2 and c.ancestor_id = $3
