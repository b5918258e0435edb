-- What waits for whom: the lists read these tables and never the engine's.
create table wf_inbox (
  task_id varchar(64) not null primary key,
  process_key varchar(100) not null,
  definition_id varchar(64) not null,
  step varchar(100) not null,
  step_name varchar(255) not null,
  step_name_en varchar(255) not null,
  item varchar(100),
  case_number varchar(64) not null,
  title varchar(1000) not null,
  unit varchar(64) not null,
  unit_name varchar(300) not null,
  sector varchar(64) not null,
  grade varchar(32) not null,
  obligation varchar(40),
  not_by varchar(400),
  state varchar(16) not null,
  created_at ${instant} not null,
  due_at ${instant},
  assignee varchar(100),
  assigned_at ${instant},
  done_at ${instant},
  outcome varchar(40)
) ${table_options};

create index wf_inbox_assignee on wf_inbox (assignee, state, due_at, task_id);
create index wf_inbox_case on wf_inbox (case_number, state);

-- one row per candidate group of an open task; lists are read group by group
create table wf_inbox_group (
  group_key varchar(200) not null,
  task_id varchar(64) not null,
  claimable smallint not null,
  due_order ${instant} not null,
  primary key (group_key, task_id)
) ${table_options};

create index wf_inbox_group_list on wf_inbox_group (group_key, claimable, due_order, task_id);
create index wf_inbox_group_task on wf_inbox_group (task_id);

-- people kept out of a task by separation of duties
create table wf_inbox_barred (
  task_id varchar(64) not null,
  login varchar(100) not null,
  primary key (task_id, login)
) ${table_options};

-- how far the demo's clock was moved
create table wf_demo_clock (
  id smallint not null primary key,
  offset_millis bigint not null
) ${table_options};
