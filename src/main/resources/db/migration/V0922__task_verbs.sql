-- What people do with a task beside claiming and completing it. What happened is told by
-- the case file; these rows say how things stand.
alter table wf_inbox add column on_behalf_of varchar(100);
alter table wf_inbox add column in_person smallint default 0 not null;

-- a task that somebody works on and the owner files
create table wf_delegation (
  task_id varchar(64) not null primary key,
  owner varchar(100) not null,
  delegate varchar(100) not null,
  given_at ${instant} not null
) ${table_options};

-- values that somebody prepared and nobody has filed yet
create table wf_draft (
  task_id varchar(64) not null primary key,
  given_by varchar(100) not null,
  given_at ${instant} not null,
  answer ${text} not null
) ${table_options};

create table wf_urge (
  id ${identity},
  task_id varchar(64) not null,
  urged_by varchar(100) not null,
  urged_at ${instant} not null,
  letter_proposed smallint not null,
  constraint wf_urge_pk primary key (id)
) ${table_options};
create index wf_urge_task on wf_urge (task_id, id);

create table wf_copy (
  task_id varchar(64) not null,
  sent_to varchar(100) not null,
  sent_by varchar(100) not null,
  sent_at ${instant} not null,
  read_at ${instant},
  constraint wf_copy_pk primary key (task_id, sent_to)
) ${table_options};
create index wf_copy_list on wf_copy (sent_to, sent_at, task_id);

-- somebody asked to sign beside the one whose task it is
create table wf_signature (
  signature_task varchar(64) not null primary key,
  task_id varchar(64) not null,
  instance_id varchar(64) not null,
  requester varchar(100) not null,
  signer varchar(100) not null,
  reason varchar(1000) not null,
  asked_at ${instant} not null,
  state varchar(20) not null,
  outcome varchar(40),
  opinion varchar(8000),
  answered_at ${instant}
) ${table_options};
create index wf_signature_task on wf_signature (task_id, asked_at);

create index case_file_opener on case_file (opened_by, opened_at desc, case_number desc);
