-- An accident that holds the sign-off up until two persons unlink it.
alter table haz_hazard add column accident varchar(400);
alter table haz_hazard add column accident_on date;

create index haz_hazard_duplicate on haz_hazard (duplicate_of);
