-- What a unit owes hangs on its sectors and risk tags alone: units of the same profile
-- share their rows of what is owed.
create table dty_profile (
	id ${identity} primary key,
	profile varchar(700) not null,
	evaluated boolean not null,
	constraint dty_profile_once unique (profile)
) ${table_options};

-- since: the day from which the unit has this profile. fresh: to be looked at by the
-- opener, for it has come or changed.
create table dty_unit (
	unit varchar(64) not null primary key,
	profile_id bigint not null,
	since date not null,
	fresh boolean not null
) ${table_options};
create index dty_unit_profile on dty_unit (profile_id, unit);
create index dty_unit_fresh on dty_unit (fresh, unit);

create table dty_owed (
	profile_id bigint not null,
	kind varchar(20) not null,
	duty varchar(64) not null,
	scope varchar(16) not null,
	frequency varchar(20) not null,
	strictness int not null,
	due_rule varchar(20) not null,
	post varchar(40) not null,
	must_sign boolean not null,
	document varchar(100) not null,
	place varchar(200) not null,
	extra_output varchar(200) not null,
	since date not null,
	constraint dty_owed_pk primary key (profile_id, kind, duty, scope)
) ${table_options};

-- Changes of sectors or tags, and what became of the periods that ran.
create table dty_change (
	id ${identity} primary key,
	unit varchar(64) not null,
	before_profile varchar(700) not null,
	after_profile varchar(700) not null,
	changed_by varchar(100) not null,
	changed_at ${instant} not null,
	handled boolean not null,
	dropped int,
	kept int,
	begun int
) ${table_options};
create index dty_change_handled on dty_change (handled, id);
create index dty_change_unit on dty_change (unit, id);

-- When the district began, and to which day periods are opened; the row at which all who
-- open queue up.
create table dty_mark (
	id int not null primary key,
	began_on date,
	opened_to date,
	stamp varchar(64) not null
) ${table_options};
insert into dty_mark (id, stamp) values (1, '');

alter table dty_period add column scope varchar(16) default 'UNIT' not null;
alter table dty_period add column must_sign boolean default false not null;
alter table dty_period add column changed_away boolean default false not null;
alter table dty_period add column process_dropped boolean default false not null;
alter table dty_period add column told boolean default false not null;
alter table dty_period add column dropped_by varchar(100);
alter table dty_period add column note varchar(2000);
alter table dty_period add column evidence varchar(500);
create index dty_period_told on dty_period (state, told, id);
create index dty_period_file on dty_period (missed_file, state);
