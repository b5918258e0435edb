-- What holds for a case beside its state.
create table case_flag (
	case_number varchar(64) not null,
	flag varchar(16) not null,
	constraint case_flag_pk primary key (case_number, flag)
) ${table_options};

-- More time that a unit asked for before a due moment, and what became of it.
create table req_extension (
	id ${identity} primary key,
	case_number varchar(64) not null,
	obligation varchar(100) not null,
	kind varchar(16) not null,
	days int,
	until_day date,
	ground varchar(32) not null,
	explanation ${text} not null,
	state varchar(16) not null,
	asked_by varchar(100) not null,
	asked_at ${instant} not null,
	decided_by varchar(100),
	decided_at ${instant}
) ${table_options};
create index req_extension_case on req_extension (case_number, id);

-- Stoppages that an authority ordered; the case is stopped while one is in force.
create table req_stoppage (
	id ${identity} primary key,
	case_number varchar(64) not null,
	whole boolean not null,
	what ${text} not null,
	reason ${text} not null,
	in_force boolean not null,
	ordered_by varchar(100) not null,
	ordered_at ${instant} not null,
	lifted_by varchar(100),
	lifted_at ${instant}
) ${table_options};
create index req_stoppage_case on req_stoppage (case_number, in_force);

-- Objections of a unit; of each kind one at a time waits for its answer.
create table req_objection (
	id ${identity} primary key,
	case_number varchar(64) not null,
	instance_id varchar(64) not null,
	against varchar(32) not null,
	statement ${text} not null,
	state varchar(16) not null,
	filed_by varchar(100) not null,
	filed_at ${instant} not null,
	answered_by varchar(100),
	answered_at ${instant}
) ${table_options};
create index req_objection_case on req_objection (case_number, state);
create index req_objection_instance on req_objection (instance_id);

-- A grade that a person set when an earlier case was checked again.
alter table haz_hazard add column grade_by_hand varchar(16);
create index haz_hazard_criterion on haz_hazard (unit, criterion, found_on);
