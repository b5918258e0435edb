-- Who stands in for whom at which post. Rows are ended, never removed.
create table org_stand_in (
  id ${identity},
  person varchar(80) not null,
  deputy varchar(80) not null,
  role varchar(40) not null,
  unit_code varchar(60) not null,
  from_day date not null,
  to_day date not null,
  document varchar(400),
  given_by varchar(80) not null,
  given_at ${instant} not null,
  ended_by varchar(80),
  ended_at ${instant},
  constraint org_stand_in_pk primary key (id),
  constraint org_stand_in_person foreign key (person) references org_person (login),
  constraint org_stand_in_deputy foreign key (deputy) references org_person (login)
) ${table_options};

create index org_stand_in_by_deputy on org_stand_in (deputy, to_day);
create index org_stand_in_by_person on org_stand_in (person, to_day);
create index org_stand_in_by_post on org_stand_in (role, unit_code, to_day);
