-- Whether the sums of steps have not seen yet that a task was done, or taken back: set by
-- whoever does so, in the same statement.
alter table wf_inbox add column time_stale boolean default false not null;
update wf_inbox set time_stale = true where state = 'DONE';
create index wf_inbox_time on wf_inbox (time_stale, task_id);

-- What the sums have seen of a done task. Written by the round alone.
create table step_time (
	task_id varchar(64) not null,
	unit varchar(64) not null,
	process_key varchar(100) not null,
	step varchar(100) not null,
	on_month int not null,
	days int not null,
	kind varchar(8) not null,
	authority varchar(64) not null,
	lead_authority varchar(64) not null,
	town varchar(64) not null,
	sector varchar(64) not null,
	grade varchar(32) not null,
	constraint step_time_pk primary key (task_id)
) ${table_options};
create index step_time_unit on step_time (unit);
create index step_time_step on step_time (process_key, step, task_id);

-- How many tasks of a step took so many working days, by the month in which they were done.
create table step_time_sum (
	id ${identity},
	process_key varchar(100) not null,
	step varchar(100) not null,
	on_month int not null,
	days int not null,
	kind varchar(8) not null,
	authority varchar(64) not null,
	lead_authority varchar(64) not null,
	town varchar(64) not null,
	sector varchar(64) not null,
	grade varchar(32) not null,
	steps int not null,
	constraint step_time_sum_pk primary key (id),
	constraint step_time_sum_alike unique (process_key, step, on_month, days, kind, authority, lead_authority, town, sector, grade)
) ${table_options};

-- Whose turn it is: one node at a time brings the sums up to date.
create table step_time_turn (
	id smallint not null,
	constraint step_time_turn_pk primary key (id)
) ${table_options};
insert into step_time_turn (id) values (1);
