-- Measures in force: each is taken once and settled once.
create table msr_measure (
  id ${identity} primary key,
  case_number varchar(64) not null,
  measure varchar(40) not null,
  addressee varchar(64) not null,
  issuer varchar(64) not null,
  ground varchar(32) not null,
  measure_rank int not null,
  document varchar(40),
  place varchar(400),
  reason ${text},
  decided_by varchar(100) not null,
  state varchar(16) not null,
  how varchar(100),
  taken_at ${instant} not null,
  settled_at ${instant}
) ${table_options};

create index msr_measure_case on msr_measure (case_number);
create index msr_measure_taken on msr_measure (taken_at, id);
create index msr_measure_addressee on msr_measure (addressee);
