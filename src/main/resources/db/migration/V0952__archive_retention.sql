-- A case that is held is never removed from. Rows stay when a hold is lifted.
create table arc_hold (
	id ${identity},
	case_number varchar(64) not null,
	reason varchar(1000) not null,
	set_by varchar(100) not null,
	set_at ${instant} not null,
	lift_reason varchar(1000),
	lifted_by varchar(100),
	lifted_at ${instant},
	constraint arc_hold_pk primary key (id)
) ${table_options};
create index arc_hold_case on arc_hold (case_number, lifted_at);

-- Removal of the bytes of evidence: one proposes, another decides. No outcome: it waits.
create table arc_removal (
	id ${identity},
	case_number varchar(64) not null,
	reason varchar(1000) not null,
	proposed_by varchar(100) not null,
	proposed_at ${instant} not null,
	outcome varchar(32),
	decided_by varchar(100),
	decided_at ${instant},
	pieces int,
	constraint arc_removal_pk primary key (id)
) ${table_options};
create index arc_removal_case on arc_removal (case_number, outcome);
create index arc_removal_newest on arc_removal (outcome, decided_at);
