-- Occasions that the register of units tells: which unit, who owes something because of it,
-- and under which target. It goes with what made it.
create table dty_occasion (
	unit varchar(64) not null,
	debtor varchar(64) not null,
	target_id bigint not null,
	constraint dty_occasion_pk primary key (unit, debtor)
) ${table_options};
