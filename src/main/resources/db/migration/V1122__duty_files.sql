-- Files of missed duties: one lives for each unit and kind, of inspections also for each
-- subject.
create table dty_file (
	case_number varchar(64) not null primary key,
	unit varchar(64) not null,
	kind varchar(20) not null,
	subject varchar(64) not null,
	live_key varchar(160),
	opened_at ${instant} not null,
	closed_at ${instant},
	constraint dty_file_live unique (live_key)
) ${table_options};
create index dty_file_unit on dty_file (unit, kind);
