-- Acts on clocks of the board: what was begun, once for each key, and what came of each clock.
create table ovw_run (
	id varchar(36) not null,
	login varchar(100) not null,
	request_key varchar(200) not null,
	act varchar(20) not null,
	reason ${text} not null,
	work_id varchar(36),
	started_at ${instant} not null,
	constraint ovw_run_pk primary key (id),
	constraint ovw_run_key unique (login, request_key)
) ${table_options};
create index ovw_run_age on ovw_run (login, started_at);

create table ovw_row (
	run_id varchar(36) not null,
	place int not null,
	obligation_id bigint not null,
	outcome varchar(16) not null,
	message_key varchar(200),
	message_arguments varchar(4000),
	constraint ovw_row_pk primary key (run_id, place)
) ${table_options};
