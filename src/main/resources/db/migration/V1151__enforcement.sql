-- How a unit stands for enforcement: level of standardisation, class of risk, record. Only
-- ever added to; the latest row counts, the others are its history.
create table acc_standing (
	id ${identity} primary key,
	unit varchar(64) not null,
	standardisation_level varchar(20) not null,
	risk_class varchar(20) not null,
	past_record varchar(20) not null,
	reason varchar(500) not null,
	changed_by varchar(100) not null,
	changed_at ${instant} not null
) ${table_options};
create index acc_standing_unit on acc_standing (unit, id);

-- Inspections for enforcement that are planned at a unit in a year; whoever plans at the same
-- time takes the same place in the year and begins again.
create table acc_plan (
	id ${identity} primary key,
	unit varchar(64) not null,
	authority varchar(64) not null,
	plan_year int not null,
	seq int not null,
	planned_on date not null,
	occasion varchar(20) not null,
	reference_text varchar(200) not null,
	reason varchar(500) not null,
	per_year int not null,
	method varchar(20) not null,
	rule_id varchar(100) not null,
	document varchar(100),
	place varchar(200),
	planned_by varchar(100) not null,
	planned_at ${instant} not null,
	cancelled_by varchar(100),
	cancelled_at ${instant},
	cancel_reason varchar(500),
	constraint acc_plan_place unique (unit, plan_year, seq)
) ${table_options};
