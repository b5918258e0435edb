-- Risk tags that units bear because a stoppage of the whole unit lasts; they go with it.
-- Tags that a person has set are not here.
create table req_lasting (
	unit varchar(64) not null,
	tag varchar(64) not null,
	since date not null,
	constraint req_lasting_pk primary key (unit, tag)
) ${table_options};
