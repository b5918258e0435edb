-- Releases: files that go into force together. The number is given when that happens, without a gap.
create table rel_release (
	id ${identity},
	number int,
	title varchar(200) not null,
	reason varchar(1000) not null,
	state varchar(20) not null,
	effective_on date,
	proposed_by varchar(100) not null,
	proposed_at ${instant} not null,
	decided_by varchar(100),
	decided_at ${instant},
	decision varchar(1000),
	deployment varchar(64),
	in_force_at ${instant},
	ended_by varchar(100),
	ended_at ${instant},
	ending varchar(1000),
	constraint rel_release_pk primary key (id),
	constraint rel_release_number unique (number)
) ${table_options};
create index rel_release_state on rel_release (state, effective_on);

-- What a release brings, what stood there when it was proposed, and what the program brought then.
create table rel_file (
	release_id bigint not null,
	path varchar(120) not null,
	content ${text} not null,
	content_before ${text},
	shipped_sha256 varchar(64),
	constraint rel_file_pk primary key (release_id, path),
	constraint rel_file_release foreign key (release_id) references rel_release (id)
) ${table_options};
create index rel_file_path on rel_file (path);

-- Templates of letters that a release lets in, and which one was active when it was proposed.
create table rel_template (
	release_id bigint not null,
	template_id bigint not null,
	active_before bigint,
	constraint rel_template_pk primary key (release_id, template_id),
	constraint rel_template_release foreign key (release_id) references rel_release (id)
) ${table_options};

-- Whoever wrote a part of it does not approve it.
create table rel_author (
	release_id bigint not null,
	login varchar(100) not null,
	constraint rel_author_pk primary key (release_id, login),
	constraint rel_author_release foreign key (release_id) references rel_release (id)
) ${table_options};

-- The last number. Its row is the lock under which releases go into force, one after another.
create table rel_last (
	number int not null
) ${table_options};
insert into rel_last (number) values (0);
