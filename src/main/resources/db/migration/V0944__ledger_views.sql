-- Filters that people keep, and with whom they share them.
create table led_view (
	id varchar(36) not null,
	owner varchar(100) not null,
	name varchar(200) not null,
	query varchar(2000) not null,
	columns_shown varchar(400) not null,
	shared_with varchar(64),
	constraint led_view_pk primary key (id),
	constraint led_view_name unique (owner, name)
) ${table_options};
create index led_view_shared on led_view (shared_with);

create table led_columns (
	login varchar(100) not null,
	columns_shown varchar(400) not null,
	constraint led_columns_pk primary key (login)
) ${table_options};
