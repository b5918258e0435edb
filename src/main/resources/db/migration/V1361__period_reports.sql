-- Hazards by the moment at which they left the stock, clocks by that at which they ran out,
-- letters by that of their issue: figures of a period read along these.
create index case_file_ended on case_file (ended_at, opened_at, case_number);
create index ddl_obligation_missed on ddl_obligation (service, missed_at, id);
create index ltr_letter_issued on ltr_letter (issued_at, id);

-- Reports of periods that were kept: what they said then, never changed. One of a period and
-- of those for whom it is, so that two who keep at once do not both do it.
create table rpt_report (
	id ${identity},
	period varchar(8) not null,
	whom varchar(64) not null,
	whom_kind varchar(16) not null,
	whom_name varchar(300) not null,
	kept_by varchar(100) not null,
	kept_at ${instant} not null,
	constraint rpt_report_pk primary key (id),
	constraint rpt_report_once unique (period, whom)
) ${table_options};
create index rpt_report_whom on rpt_report (whom, id);

-- Indicators of a kept report with their words of then; the hash is of what they counted.
create table rpt_line (
	report_id bigint not null,
	seq int not null,
	indicator varchar(64) not null,
	indicator_group varchar(32) not null,
	name_zh varchar(200) not null,
	definition_zh varchar(1000) not null,
	name_en varchar(200) not null,
	definition_en varchar(1000) not null,
	definition_hash varchar(64) not null,
	numerator bigint not null,
	denominator bigint,
	numerator_before bigint not null,
	denominator_before bigint,
	document varchar(100) not null,
	place varchar(200) not null,
	constraint rpt_line_pk primary key (report_id, seq),
	constraint rpt_line_report foreign key (report_id) references rpt_report (id)
) ${table_options};

-- Who is told of which reports.
create table rpt_subscription (
	id ${identity},
	login varchar(100) not null,
	kind varchar(8) not null,
	whom varchar(64) not null,
	since ${instant} not null,
	constraint rpt_subscription_pk primary key (id),
	constraint rpt_subscription_once unique (login, kind, whom)
) ${table_options};
create index rpt_subscription_kind on rpt_subscription (kind, id);

-- Periods of which a subscriber was told, or was not any more to be told: the key lets only
-- one node do it, and only once.
create table rpt_told (
	subscription_id bigint not null,
	period varchar(8) not null,
	told_at ${instant} not null,
	sent boolean not null,
	constraint rpt_told_pk primary key (subscription_id, period),
	constraint rpt_told_subscription foreign key (subscription_id) references rpt_subscription (id)
) ${table_options};
