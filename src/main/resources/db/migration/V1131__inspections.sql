-- One inspection for each period in which a leader must lead one; the record that was
-- signed, as one text and by its hash.
create table ins_inspection (
	case_number varchar(64) not null,
	period_id bigint not null,
	subject varchar(64) not null,
	state varchar(16) not null,
	inspected_on date,
	place varchar(400),
	companions varchar(400),
	finding_count int,
	checklist bigint,
	method varchar(16),
	signed_by varchar(100),
	signed_for varchar(100),
	stand_in varchar(200),
	stand_in_from date,
	stand_in_to date,
	signed_at ${instant},
	late boolean not null,
	record ${text},
	hash varchar(64),
	dropped_reason varchar(500),
	constraint ins_inspection_pk primary key (case_number),
	constraint ins_inspection_once unique (period_id)
) ${table_options};

-- Hazards that an inspection started.
create table ins_finding (
	case_number varchar(64) not null,
	seq int not null,
	title varchar(200) not null,
	hazard varchar(64) not null,
	constraint ins_finding_pk primary key (case_number, seq)
) ${table_options};
create index ins_finding_hazard on ins_finding (hazard);

-- Checklists by subject, each change a version of its own: whoever opened one before
-- fills in that one.
create table ins_checklist (
	id ${identity} primary key,
	subject varchar(64) not null,
	items ${text} not null,
	published_at ${instant} not null,
	published_by varchar(100) not null
) ${table_options};
create index ins_checklist_subject on ins_checklist (subject, id);

-- A password given to sign the record of one task; used once.
create table ins_confirmation (
	task_id varchar(64) not null,
	login varchar(100) not null,
	confirmed_at ${instant} not null,
	constraint ins_confirmation_pk primary key (task_id, login)
) ${table_options};
