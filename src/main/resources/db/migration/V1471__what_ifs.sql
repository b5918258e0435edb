-- What a changed table would have decided: one row for each time somebody asked.
create table wif_run (
	id varchar(36) not null,
	table_key varchar(100) not null,
	title varchar(300) not null,
	draft_id varchar(36),
	draft_version int,
	hash varchar(64) not null,
	span_from date not null,
	span_to date not null,
	asked_by varchar(100) not null,
	asked_at ${instant} not null,
	state varchar(16) not null,
	work_id varchar(36) not null,
	replayed bigint,
	different bigint,
	from_recorded bigint,
	without_inputs bigint,
	refused bigint,
	missing varchar(1000),
	clocks bigint,
	constraint wif_run_pk primary key (id)
) ${table_options};
create index wif_run_newest on wif_run (asked_at, id);

-- Decisions that would come out otherwise, in the order of cases.
create table wif_item (
	run_id varchar(36) not null,
	seq bigint not null,
	case_number varchar(64) not null,
	decided_at ${instant} not null,
	said_before varchar(2000) not null,
	said_after varchar(2000) not null,
	constraint wif_item_pk primary key (run_id, seq),
	constraint wif_item_run foreign key (run_id) references wif_run (id)
) ${table_options};

-- Open clocks that would be due at another moment; without one if they would not run.
create table wif_clock (
	run_id varchar(36) not null,
	seq bigint not null,
	case_number varchar(64) not null,
	kind varchar(100) not null,
	service boolean not null,
	due_before ${instant} not null,
	due_after ${instant},
	constraint wif_clock_pk primary key (run_id, seq),
	constraint wif_clock_run foreign key (run_id) references wif_run (id)
) ${table_options};
