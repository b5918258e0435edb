-- One live ladder per case and addressee: open_key is unique while it lives.
create table esc_ladder (
  id ${identity} primary key,
  case_number varchar(64) not null,
  addressee varchar(64) not null,
  addressee_kind varchar(16) not null,
  sector varchar(64) not null,
  open_key varchar(140),
  instance_id varchar(64),
  look_pending boolean not null,
  ground varchar(32),
  ladder_rank int not null,
  measure varchar(40),
  may_skip boolean,
  wait_days int,
  document varchar(40),
  place varchar(400),
  next_look_at ${instant},
  opened_at ${instant} not null,
  ended_at ${instant},
  version bigint not null,
  constraint esc_ladder_live unique (open_key)
) ${table_options};

create index esc_ladder_case on esc_ladder (case_number);

create table esc_ground (
  id ${identity} primary key,
  ladder_id bigint not null,
  ground varchar(32) not null,
  obligation bigint,
  since ${instant} not null,
  state varchar(16) not null
) ${table_options};

create index esc_ground_ladder on esc_ground (ladder_id);
create index esc_ground_obligation on esc_ground (obligation);

create table esc_measure (
  id ${identity} primary key,
  ladder_id bigint not null,
  measure varchar(40) not null,
  ground varchar(32) not null,
  ladder_rank int not null,
  state varchar(16) not null,
  at ${instant} not null,
  decided_by varchar(100) not null
) ${table_options};

create index esc_measure_ladder on esc_measure (ladder_id);
