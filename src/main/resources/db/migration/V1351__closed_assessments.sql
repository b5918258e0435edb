-- Years of the assessment that were closed: what the sheets said then, never changed. One row
-- of a year, so that two who close at once do not both do it.
create table asm_year (
	assessed_year int not null,
	table_version varchar(100) not null,
	reason varchar(500) not null,
	closed_by varchar(100) not null,
	closed_at ${instant} not null,
	constraint asm_year_pk primary key (assessed_year)
) ${table_options};

-- Lines of units of which something was counted, with the row of the table that gave the points.
create table asm_line (
	assessed_year int not null,
	unit varchar(64) not null,
	counted varchar(32) not null,
	authority varchar(64) not null,
	town varchar(64) not null,
	pieces bigint not null,
	points int not null,
	cap int not null,
	rule_id varchar(100) not null,
	document varchar(100) not null,
	place varchar(200) not null,
	constraint asm_line_pk primary key (assessed_year, unit, counted),
	constraint asm_line_year foreign key (assessed_year) references asm_year (assessed_year)
) ${table_options};
create index asm_line_unit on asm_line (unit, assessed_year);
