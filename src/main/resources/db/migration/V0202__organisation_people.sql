create table org_person (
  login varchar(80) not null primary key,
  name varchar(120) not null,
  password_hash varchar(100) not null,
  enabled boolean not null,
  failures int default 0 not null,
  locked_until ${instant}
) ${table_options};

create table org_post (
  login varchar(80) not null,
  role varchar(40) not null,
  unit_code varchar(60) not null,
  primary key (login, role, unit_code),
  foreign key (login) references org_person (login),
  foreign key (unit_code) references org_unit (code)
) ${table_options};

create index org_post_by_group on org_post (role, unit_code, login);
