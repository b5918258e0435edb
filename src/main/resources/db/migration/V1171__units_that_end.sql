-- A unit that rests, has closed or went over to another one owes no duties from then on.
alter table org_unit add column standing varchar(16) default 'ACTIVE' not null;
alter table org_unit add column standing_note varchar(400);
alter table org_unit add column standing_by varchar(100);
