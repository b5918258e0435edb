-- A period of a duty: opened and swept set-based, one row for each unit (or project, site,
-- event), duty and period. target_key is the target, or 0 where the unit as a whole owes
-- it: a null would not be unique.
create table dty_period (
	id ${identity} primary key,
	unit varchar(64) not null,
	kind varchar(20) not null,
	duty varchar(64) not null,
	target_id bigint,
	target_key bigint not null,
	period varchar(20) not null,
	frequency varchar(20) not null,
	post varchar(40) not null,
	first_day date not null,
	due_at ${instant} not null,
	state varchar(16) not null,
	document varchar(100) not null,
	place varchar(200) not null,
	extra_output varchar(200) not null,
	case_number varchar(64),
	process_started boolean not null,
	done_at ${instant},
	done_by varchar(100),
	missed_at ${instant},
	missed_file varchar(64),
	dropped_reason varchar(500),
	swept_by varchar(36),
	constraint dty_period_once unique (unit, kind, duty, target_key, period)
) ${table_options};
create index dty_period_due on dty_period (state, due_at, id);
create index dty_period_unit on dty_period (unit, due_at, state, kind, post);
create index dty_period_process on dty_period (kind, process_started, id);
create index dty_period_swept on dty_period (swept_by);

-- Projects, sites and events of units.
create table dty_target (
	id ${identity} primary key,
	unit varchar(64) not null,
	scope varchar(16) not null,
	name varchar(200) not null,
	from_day date not null,
	to_day date,
	cancelled boolean not null
) ${table_options};
create index dty_target_unit on dty_target (unit);
