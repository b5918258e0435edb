-- An obligation and its clock. live_key is set while it is open: one open obligation of a
-- kind in a case. Service clocks of tasks are rows of the same table without a process.
create table ddl_obligation (
	id ${identity},
	case_number varchar(64) not null,
	kind varchar(100) not null,
	service boolean not null,
	task_id varchar(64),
	unit varchar(64) not null,
	term_amount int,
	term_kind varchar(20),
	basis_document varchar(100) not null,
	basis_place varchar(200),
	state varchar(10) not null,
	started_at ${instant} not null,
	due_at ${instant} not null,
	held_at ${instant},
	missed_at ${instant},
	settled_at ${instant},
	rework_used boolean not null,
	live_key varchar(170),
	clock_instance varchar(64),
	next_at ${instant},
	swept_by varchar(36),
	constraint ddl_obligation_pk primary key (id),
	constraint ddl_obligation_live unique (live_key),
	constraint ddl_obligation_task unique (task_id)
) ${table_options};
create index ddl_obligation_case on ddl_obligation (case_number, service);
create index ddl_obligation_due on ddl_obligation (due_at, id);
create index ddl_obligation_state on ddl_obligation (state, due_at, id);
create index ddl_obligation_sweep on ddl_obligation (service, state, due_at);
create index ddl_obligation_swept on ddl_obligation (swept_by);

-- What happened to a clock, only ever added. A stretch lasts until the next one begins.
create table ddl_segment (
	id ${identity},
	obligation_id bigint not null,
	kind varchar(10) not null,
	from_at ${instant} not null,
	due_at ${instant} not null,
	document varchar(500) not null,
	constraint ddl_segment_pk primary key (id),
	constraint ddl_segment_obligation foreign key (obligation_id) references ddl_obligation (id)
) ${table_options};

-- Reminders that the running clock still has before it, planned anew whenever it starts.
create table ddl_reminder (
	obligation_id bigint not null,
	remind_at ${instant} not null,
	constraint ddl_reminder_pk primary key (obligation_id, remind_at),
	constraint ddl_reminder_obligation foreign key (obligation_id) references ddl_obligation (id)
) ${table_options};

-- What a clock has told, only ever added: each moment once, whoever rings and how often.
create table ddl_firing (
	id ${identity},
	obligation_id bigint not null,
	kind varchar(10) not null,
	due_moment ${instant} not null,
	fired_at ${instant} not null,
	constraint ddl_firing_pk primary key (id),
	constraint ddl_firing_once unique (obligation_id, kind, due_moment),
	constraint ddl_firing_obligation foreign key (obligation_id) references ddl_obligation (id)
) ${table_options};
