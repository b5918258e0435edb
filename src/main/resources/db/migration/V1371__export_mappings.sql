-- The columns that superior platforms ask for. A change is a row of its own: what was
-- sent once can be told from the version that its record names.
create table led_mapping (
	id varchar(36) not null,
	version integer not null,
	name varchar(200) not null,
	platform varchar(400) not null,
	authority varchar(64),
	file_format varchar(10) not null,
	columns_mapped ${text} not null,
	newest boolean not null,
	ended boolean not null,
	changed_by varchar(100) not null,
	changed_at ${instant} not null,
	constraint led_mapping_pk primary key (id, version)
) ${table_options};
create index led_mapping_newest on led_mapping (newest, ended, authority);
