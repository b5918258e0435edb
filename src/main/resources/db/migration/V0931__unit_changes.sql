-- What was changed in a unit's entry, value by value; only ever added to.
create table org_unit_change (
  id ${identity} primary key,
  unit_code varchar(60) not null,
  changed_at ${instant} not null,
  changed_by varchar(80) not null,
  field varchar(40) not null,
  before_value varchar(2000),
  after_value varchar(2000),
  foreign key (unit_code) references org_unit (code)
) ${table_options};

create index org_unit_change_by_unit on org_unit_change (unit_code, id);

-- The lists of accounts are read by unit as well as by group.
create index org_post_by_unit on org_post (unit_code, login);
