create table org_sector (
  code varchar(60) not null primary key,
  name_zh varchar(200) not null,
  name_en varchar(200) not null,
  authority_code varchar(60) not null,
  any_unit boolean not null
) ${table_options};

create table org_unit (
  code varchar(60) not null primary key,
  name varchar(200) not null,
  kind varchar(20) not null,
  lead_authority varchar(60),
  town varchar(60),
  district varchar(60) not null
) ${table_options};

create index org_unit_by_authority on org_unit (lead_authority, code);
create index org_unit_by_town on org_unit (town, code);

create table org_unit_sector (
  unit_code varchar(60) not null,
  seq int not null,
  sector_code varchar(60) not null,
  primary key (unit_code, seq),
  foreign key (unit_code) references org_unit (code),
  foreign key (sector_code) references org_sector (code)
) ${table_options};

create unique index org_unit_sector_by_sector on org_unit_sector (sector_code, unit_code);

create table org_unit_tag (
  unit_code varchar(60) not null,
  tag varchar(60) not null,
  primary key (unit_code, tag),
  foreign key (unit_code) references org_unit (code)
) ${table_options};
