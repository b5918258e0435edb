-- Covers: what lists show and the data scope reads. Other rooms may join on case_number.
create table case_file (
	case_number varchar(64) not null,
	unit varchar(64) not null,
	unit_name varchar(300) not null,
	sector varchar(64) not null,
	authority varchar(64) not null,
	lead_authority varchar(64),
	town varchar(64),
	district varchar(64) not null,
	title varchar(500) not null,
	grade varchar(32) not null,
	state varchar(32) not null,
	reason varchar(32),
	opened_at ${instant} not null,
	opened_by varchar(100) not null,
	closed_at ${instant},
	constraint case_file_pk primary key (case_number)
) ${table_options};
create index case_file_newest on case_file (opened_at desc, case_number desc);
create index case_file_unit on case_file (unit, opened_at desc, case_number desc);
create index case_file_authority on case_file (authority, opened_at desc, case_number desc);
create index case_file_lead on case_file (lead_authority, opened_at desc, case_number desc);
create index case_file_town on case_file (town, opened_at desc, case_number desc);

create table case_participant (
	case_number varchar(64) not null,
	login varchar(100) not null,
	constraint case_participant_pk primary key (case_number, login)
) ${table_options};
create index case_participant_login on case_participant (login, case_number);

create table case_number_counter (
	prefix varchar(16) not null,
	district varchar(64) not null,
	number_year int not null,
	next_number bigint not null,
	constraint case_number_counter_pk primary key (prefix, district, number_year)
) ${table_options};

-- Records, only ever added. The scope of a case's chain is its number.
create table case_entry (
	scope varchar(100) not null,
	seq bigint not null,
	kind varchar(32) not null,
	happened_at ${instant} not null,
	actor varchar(100) not null,
	subject varchar(300) not null,
	outcome varchar(100),
	content ${text} not null,
	algorithm varchar(32) not null,
	previous_hash varchar(128) not null,
	hash varchar(128) not null,
	constraint case_entry_pk primary key (scope, seq)
) ${table_options};

-- Heads: the last record of each chain; the row that writers of one chain queue at.
create table case_chain (
	scope varchar(100) not null,
	seq bigint not null,
	hash varchar(128) not null,
	constraint case_chain_pk primary key (scope)
) ${table_options};

create table case_anchor (
	id bigint not null,
	signed_at ${instant} not null,
	algorithm varchar(32) not null,
	public_key varchar(500) not null,
	previous_hash varchar(128) not null,
	heads_hash varchar(128) not null,
	signature varchar(500) not null,
	constraint case_anchor_pk primary key (id)
) ${table_options};

-- Heads that moved since the anchor before; each head is signed once.
create table case_anchor_head (
	scope varchar(100) not null,
	seq bigint not null,
	hash varchar(128) not null,
	anchor bigint not null,
	constraint case_anchor_head_pk primary key (scope, seq)
) ${table_options};
create index case_anchor_head_anchor on case_anchor_head (anchor, scope);

-- H2 counts UTF-16 units, MySQL characters: 200 rare characters need 400.
create table case_evidence (
	id varchar(36) not null,
	case_number varchar(64) not null,
	entry_seq bigint not null,
	step varchar(100) not null,
	task_id varchar(64) not null,
	kind varchar(100) not null,
	file_name varchar(400) not null,
	media_type varchar(100) not null,
	byte_size bigint not null,
	sha256 varchar(64) not null,
	taken_at ${instant},
	added_at ${instant} not null,
	added_by varchar(100) not null,
	constraint case_evidence_pk primary key (id)
) ${table_options};
create index case_evidence_case on case_evidence (case_number, entry_seq);
create index case_evidence_task on case_evidence (task_id, entry_seq);
create index case_evidence_sha on case_evidence (sha256, case_number);

create table case_evidence_content (
	id varchar(36) not null,
	content ${blob} not null,
	constraint case_evidence_content_pk primary key (id)
) ${table_options};
