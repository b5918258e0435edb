-- More days or a pause that somebody proposed who oversees a case; whoever is competent decides.
create table req_clock_proposal (
	id ${identity} primary key,
	case_number varchar(64) not null,
	instance varchar(64) not null,
	obligation varchar(100) not null,
	days int,
	until_day date,
	reason ${text} not null,
	state varchar(16) not null,
	proposed_by varchar(100) not null,
	proposed_at ${instant} not null,
	decided_by varchar(100),
	decided_at ${instant},
	constraint req_clock_proposal_instance unique (instance)
) ${table_options};
create index req_clock_proposal_case on req_clock_proposal (case_number, obligation, state);
