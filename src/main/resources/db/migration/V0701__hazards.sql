-- What was found, the plan to fix it, and how far it is. The case file's cover has its state.
create table haz_hazard (
  case_number varchar(64) not null primary key,
  unit varchar(64) not null,
  sector varchar(64) not null,
  title varchar(400) not null,
  description varchar(8000) not null,
  location varchar(800) not null,
  source varchar(32) not null,
  found_on date not null,
  criterion varchar(40),
  answers ${text},
  needs_stoppage boolean not null,
  cannot_fix_alone boolean not null,
  self_found boolean not null,
  ungraded boolean not null,
  ask_grade boolean not null,
  grade varchar(16) not null,
  quick boolean not null,
  plan_round int not null,
  failed_verifications int not null,
  duplicate_of varchar(64),
  recurrence_of varchar(64),
  time_limit date,
  interim_done boolean not null,
  reports_filed int not null,
  plan_days int not null,
  interim_hours int not null,
  report_days int not null,
  rectify_days int not null,
  rework_days int not null,
  max_reworks int not null,
  look_back_days int not null,
  plan_approved_by varchar(100),
  terms_document varchar(40),
  terms_place varchar(400),
  version bigint not null
) ${table_options};

create table haz_measure (
  id ${identity} primary key,
  case_number varchar(64) not null,
  plan_round int not null,
  position int not null,
  what varchar(4000) not null,
  who varchar(100),
  money decimal(18, 2),
  by_when date not null,
  state varchar(16) not null
) ${table_options};

create index haz_measure_case on haz_measure (case_number, plan_round, position);

-- questions that decide whether a hazard is MAJOR, by sector
create table haz_criterion (
  code varchar(40) not null primary key,
  sector varchar(64) not null,
  article varchar(100) not null,
  risk_tag varchar(64),
  wording varchar(1000) not null,
  document varchar(40) not null,
  position int not null
) ${table_options};

-- a registration that was sent twice is answered once
create table haz_idempotency (
  login varchar(100) not null,
  request_key varchar(200) not null,
  case_number varchar(64) not null,
  primary key (login, request_key)
) ${table_options};
