-- Whether the board has not yet seen how a legal clock stands; set with each change, taken
-- away by the round that follows.
alter table ddl_obligation add column board_stale boolean default false not null;
update ddl_obligation set board_stale = true where service = false and state in ('RUNNING', 'MISSED');
create index ddl_obligation_stale on ddl_obligation (board_stale, id);

-- The last measure in force against whoever is late in a case.
create table ddl_rung (
	case_number varchar(64) not null,
	debtor varchar(64) not null,
	measure varchar(40) not null,
	constraint ddl_rung_pk primary key (case_number, debtor)
) ${table_options};

-- The board: legal clocks that run or have fallen due, with what they are listed by. Written
-- by the round alone.
create table ddl_board (
	obligation_id bigint not null,
	overdue boolean not null,
	harm int not null,
	due_at ${instant} not null,
	due_day date not null,
	unit varchar(64) not null,
	authority varchar(64) not null,
	lead_authority varchar(64) not null,
	town varchar(64) not null,
	sector varchar(64) not null,
	kind varchar(100) not null,
	rung varchar(40) not null,
	constraint ddl_board_pk primary key (obligation_id)
) ${table_options};
create index ddl_board_all on ddl_board (overdue, harm, due_at, obligation_id);
create index ddl_board_unit on ddl_board (unit, overdue, harm, due_at, obligation_id);
create index ddl_board_authority on ddl_board (authority, overdue, harm, due_at, obligation_id);
create index ddl_board_lead on ddl_board (lead_authority, overdue, harm, due_at, obligation_id);
create index ddl_board_town on ddl_board (town, overdue, harm, due_at, obligation_id);

-- How many clocks of the board are alike, by day; those that have fallen due are one day.
create table ddl_board_sum (
	id ${identity},
	overdue boolean not null,
	due_day date not null,
	harm int not null,
	authority varchar(64) not null,
	lead_authority varchar(64) not null,
	town varchar(64) not null,
	sector varchar(64) not null,
	kind varchar(100) not null,
	rung varchar(40) not null,
	clocks int not null,
	constraint ddl_board_sum_pk primary key (id),
	constraint ddl_board_sum_alike unique (overdue, due_day, harm, authority, lead_authority, town, sector, kind, rung)
) ${table_options};

-- Whose turn it is: one node at a time brings the board up to date.
create table ddl_board_turn (
	id smallint not null,
	constraint ddl_board_turn_pk primary key (id)
) ${table_options};
insert into ddl_board_turn (id) values (1);
