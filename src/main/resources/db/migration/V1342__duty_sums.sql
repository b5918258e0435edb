-- Whether the sums of periods have not seen yet how a period stands: so it is for every new
-- one and with each change, until the round has been there.
alter table dty_period add column sum_stale boolean default true not null;
create index dty_period_sum on dty_period (sum_stale, id);

-- What the sums have seen of a period. Written by the round alone.
create table dty_seen (
	period_id bigint not null,
	unit varchar(64) not null,
	kind varchar(20) not null,
	state varchar(16) not null,
	due_at ${instant} not null,
	on_month int not null,
	sector varchar(64) not null,
	authority varchar(64) not null,
	town varchar(64) not null,
	seen_by varchar(400) not null,
	constraint dty_seen_pk primary key (period_id)
) ${table_options};
create index dty_seen_unit on dty_seen (unit, due_at);

-- How many periods are alike; seen_by names the authorities and towns that see their units.
create table dty_sum (
	id ${identity},
	kind varchar(20) not null,
	state varchar(16) not null,
	due_at ${instant} not null,
	on_month int not null,
	sector varchar(64) not null,
	authority varchar(64) not null,
	town varchar(64) not null,
	seen_by varchar(400) not null,
	periods int not null,
	constraint dty_sum_pk primary key (id),
	constraint dty_sum_alike unique (kind, due_at, state, on_month, sector, authority, town, seen_by)
) ${table_options};

-- Whose turn it is: one node at a time brings the sums up to date.
create table dty_sum_turn (
	id smallint not null,
	constraint dty_sum_turn_pk primary key (id)
) ${table_options};
insert into dty_sum_turn (id) values (1);
