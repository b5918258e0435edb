-- When a case left the stock: signed off, or closed without. A sign-off is not moved by the
-- closing that follows the look-back.
alter table case_file add column ended_at ${instant};
update case_file set ended_at = coalesce((
	select min(e.happened_at) from case_entry e
	where e.scope = case_file.case_number and e.kind = 'STATE' and e.subject = 'state' and e.outcome = 'SIGNED_OFF'),
	closed_at)
where state in ('SIGNED_OFF', 'CLOSED');

-- Whether the sums by day have not seen yet what the cover says: so it is for every new case
-- and with each change, until the round has been there.
alter table case_file add column days_stale boolean default true not null;
create index case_file_days on case_file (days_stale, case_number);

-- What the sums have seen of a case. Written by the round alone.
create table case_day (
	case_number varchar(64) not null,
	kind varchar(8) not null,
	opened_day date not null,
	opened_year int not null,
	ended_day date,
	ended_as varchar(16) not null,
	unit varchar(64) not null,
	authority varchar(64) not null,
	lead_authority varchar(64) not null,
	town varchar(64) not null,
	sector varchar(64) not null,
	grade varchar(32) not null,
	constraint case_day_pk primary key (case_number)
) ${table_options};
create index case_day_unit on case_day (unit);

-- How many cases that are alike were opened, signed off or closed on a day.
create table case_day_sum (
	id ${identity},
	kind varchar(8) not null,
	event varchar(16) not null,
	on_day date not null,
	opened_year int not null,
	authority varchar(64) not null,
	lead_authority varchar(64) not null,
	town varchar(64) not null,
	sector varchar(64) not null,
	grade varchar(32) not null,
	cases int not null,
	constraint case_day_sum_pk primary key (id),
	constraint case_day_sum_alike unique (kind, on_day, event, opened_year, authority, lead_authority, town, sector, grade)
) ${table_options};

-- Whose turn it is: one node at a time brings the sums up to date.
create table case_day_turn (
	id smallint not null,
	constraint case_day_turn_pk primary key (id)
) ${table_options};
insert into case_day_turn (id) values (1);
