-- Versions of letters' templates; rows are only ever added, their files never change. One
-- of a kind is ACTIVE; PROPOSED waits for a second person; RETIRED may come back; REFUSED.
create table letter_template (
	id ${identity},
	kind varchar(32) not null,
	version int not null,
	state varchar(16) not null,
	file_name varchar(200) not null,
	sha256 varchar(64) not null,
	content ${blob} not null,
	reason varchar(500) not null,
	uploaded_by varchar(100) not null,
	uploaded_at ${instant} not null,
	decided_by varchar(100),
	decided_at ${instant},
	constraint letter_template_pk primary key (id),
	constraint letter_template_version unique (kind, version),
	constraint letter_template_file unique (kind, sha256)
) ${table_options};
create index letter_template_state on letter_template (kind, state);
