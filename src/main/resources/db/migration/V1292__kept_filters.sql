-- Filters that people keep, now of every list that has some; those of the ledger move over.
-- Columns are chosen in the ledger only.
create table svw_view (
	id varchar(36) not null,
	list_path varchar(50) not null,
	owner varchar(100) not null,
	name varchar(200) not null,
	query varchar(2000) not null,
	columns_shown varchar(400),
	shared_with varchar(64),
	constraint svw_view_pk primary key (id),
	constraint svw_view_name unique (list_path, owner, name)
) ${table_options};
create index svw_view_shared on svw_view (shared_with, list_path);

insert into svw_view (id, list_path, owner, name, query, columns_shown, shared_with)
select id, '/cases', owner, name, query, columns_shown, shared_with from led_view;

drop table led_view;
