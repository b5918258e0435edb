-- What a stretch made of the clock, so that its due date can be derived again from its
-- history: how it stood afterwards, what was added, and how many working days it left at
-- least.
alter table ddl_segment add column state varchar(10);
alter table ddl_segment add column added int;
alter table ddl_segment add column added_kind varchar(20);
alter table ddl_segment add column at_least int;
create index ddl_segment_obligation on ddl_segment (obligation_id, id);

-- How far the clocks have followed a changed calendar; chunk by chunk, each in a
-- transaction of its own that also moves the place where the next one begins.
create table ddl_recount (
	id bigint not null,
	notice varchar(100) not null,
	first_changed date not null,
	begun_at ${instant} not null,
	legal_after bigint not null,
	service_after bigint not null,
	seen int not null,
	moved_legal int not null,
	moved_service int not null,
	done_at ${instant},
	constraint ddl_recount_pk primary key (id)
) ${table_options};
create index ddl_recount_open on ddl_recount (done_at, id);
