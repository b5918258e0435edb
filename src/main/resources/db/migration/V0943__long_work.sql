-- Work that takes longer than a request. The node that does it renews beat_at; a beat that is old tells that it died.
create table lw_work (
	id varchar(36) not null,
	kind varchar(60) not null,
	owner varchar(100) not null,
	description varchar(400) not null,
	state varchar(16) not null,
	total bigint,
	done bigint not null,
	bad bigint not null,
	message_key varchar(200),
	message_arguments varchar(4000),
	started_at ${instant} not null,
	ended_at ${instant},
	beat_at ${instant} not null,
	result_name varchar(200),
	result_type varchar(100),
	result_size bigint,
	expires_at ${instant},
	constraint lw_work_pk primary key (id)
) ${table_options};
create index lw_work_owner on lw_work (owner, started_at desc, id);
create index lw_work_expiry on lw_work (expires_at);

create table lw_problem (
	work_id varchar(36) not null,
	seq int not null,
	row_number_ bigint not null,
	column_name varchar(200) not null,
	message_key varchar(200) not null,
	message_arguments varchar(4000) not null,
	constraint lw_problem_pk primary key (work_id, seq)
) ${table_options};

-- A result in parts, so that neither writing nor reading holds it whole.
create table lw_result (
	work_id varchar(36) not null,
	part int not null,
	content ${blob} not null,
	constraint lw_result_pk primary key (work_id, part)
) ${table_options};
