-- Places of a unit where something can go wrong. A point that is gone is withdrawn with its
-- day; nothing is removed, for checks and hazards name it.
create table rsk_point (
	id ${identity} primary key,
	unit varchar(64) not null,
	name varchar(100) not null,
	place varchar(200) not null,
	risk varchar(10) not null,
	hazards varchar(300) not null,
	in_charge varchar(100) not null,
	version integer not null,
	added_at ${instant} not null,
	added_by varchar(100) not null,
	withdrawn_at ${instant},
	withdrawn_by varchar(100),
	withdrawn_reason varchar(300)
) ${table_options};
create index rsk_point_unit on rsk_point (unit, withdrawn_at, id);

-- The two lists of a point, in every version there was: how its risk is controlled, and
-- what is checked by whom.
create table rsk_lists (
	point_id bigint not null,
	version integer not null,
	controls ${text} not null,
	changed_at ${instant} not null,
	changed_by varchar(100) not null,
	constraint rsk_lists_pk primary key (point_id, version),
	constraint rsk_lists_point foreign key (point_id) references rsk_point (id)
) ${table_options};
create table rsk_item (
	point_id bigint not null,
	version integer not null,
	position integer not null,
	level varchar(16) not null,
	wording varchar(300) not null,
	constraint rsk_item_pk primary key (point_id, version, position),
	constraint rsk_item_lists foreign key (point_id, version) references rsk_lists (point_id, version)
) ${table_options};

-- What the square on a sheet says. A new one takes the place of the old one.
create table rsk_code (
	code varchar(64) not null primary key,
	point_id bigint not null,
	issued_at ${instant} not null,
	issued_by varchar(100) not null,
	replaced_at ${instant},
	constraint rsk_code_point foreign key (point_id) references rsk_point (id)
) ${table_options};
create index rsk_code_current on rsk_code (point_id, replaced_at);

-- Checks, each with the version of the list that was open, kept once however often a phone
-- sends it.
create table rsk_check (
	id ${identity} primary key,
	point_id bigint not null,
	unit varchar(64) not null,
	version integer not null,
	level varchar(16) not null,
	checked_at ${instant} not null,
	checked_by varchar(100) not null,
	said_at ${instant},
	remark varchar(1000) not null,
	request_key varchar(100) not null,
	constraint rsk_check_once unique (checked_by, request_key),
	constraint rsk_check_point foreign key (point_id) references rsk_point (id)
) ${table_options};
create index rsk_check_when on rsk_check (point_id, level, checked_at);
create table rsk_answer (
	check_id bigint not null,
	position integer not null,
	fine boolean not null,
	remark varchar(1000) not null,
	constraint rsk_answer_pk primary key (check_id, position),
	constraint rsk_answer_check foreign key (check_id) references rsk_check (id)
) ${table_options};

-- What somebody without a login reported at a point, until it is accepted or declined.
create table rsk_report (
	id ${identity} primary key,
	point_id bigint not null,
	what varchar(1000) not null,
	place varchar(200) not null,
	urgent boolean not null,
	told_authority boolean not null,
	state varchar(10) not null,
	reported_at ${instant} not null,
	decided_at ${instant},
	decided_by varchar(100),
	reason varchar(500),
	case_number varchar(64),
	constraint rsk_report_point foreign key (point_id) references rsk_point (id)
) ${table_options};
create index rsk_report_open on rsk_report (state, point_id);

-- Photos of checks and reports, byte for byte.
create table rsk_photo (
	id ${identity} primary key,
	point_id bigint not null,
	check_id bigint,
	report_id bigint,
	file_name varchar(200) not null,
	media_type varchar(100) not null,
	sha256 varchar(64) not null,
	content ${blob} not null,
	constraint rsk_photo_point foreign key (point_id) references rsk_point (id)
) ${table_options};
create index rsk_photo_check on rsk_photo (check_id);
create index rsk_photo_report on rsk_photo (report_id);

-- Cases of hazards that were registered at a point.
create table rsk_case (
	case_number varchar(64) not null primary key,
	point_id bigint not null,
	check_id bigint,
	position integer,
	constraint rsk_case_point foreign key (point_id) references rsk_point (id)
) ${table_options};
create index rsk_case_at on rsk_case (point_id);
create index rsk_case_check on rsk_case (check_id, position);
