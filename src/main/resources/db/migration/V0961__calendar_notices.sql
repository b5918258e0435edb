-- Each import of a notice and what it changed, only ever added: taking one back is an
-- import of the opposite. A day of kind ORDINARY follows its weekday again.
create table cal_import (
	id ${identity},
	notice varchar(100) not null,
	source varchar(500) not null,
	imported_at ${instant} not null,
	imported_by varchar(100) not null,
	reason varchar(500) not null,
	first_changed date,
	constraint cal_import_pk primary key (id)
) ${table_options};

create table cal_import_day (
	import_id bigint not null,
	cal_date date not null,
	kind_before varchar(10) not null,
	kind_after varchar(10) not null,
	name_zh varchar(60) not null,
	name_en varchar(60) not null,
	constraint cal_import_day_pk primary key (import_id, cal_date),
	constraint cal_import_day_import foreign key (import_id) references cal_import (id)
) ${table_options};

-- One row that every node compares with what it holds in memory.
create table cal_version (
	id smallint not null,
	version bigint not null,
	constraint cal_version_pk primary key (id)
) ${table_options};
insert into cal_version (id, version) values (1, 0);
