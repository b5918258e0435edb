-- Listed supervision of a case; one at a time.
create table lst_listing (
	id ${identity} primary key,
	case_number varchar(64) not null,
	measure_id bigint not null,
	issuer varchar(64) not null,
	repeated boolean not null,
	state varchar(16) not null,
	level varchar(16),
	approved_by varchar(100),
	what varchar(500) not null,
	requirements ${text} not null,
	limit_day date,
	document varchar(64),
	place varchar(200),
	letter_id bigint,
	notice varchar(200),
	listed_at ${instant},
	limit_at ${instant},
	delisting_letter_id bigint,
	delisted_at ${instant},
	how varchar(200),
	begun_at ${instant} not null,
	live_key varchar(64),
	constraint lst_listing_live unique (live_key)
) ${table_options};
create index lst_listing_case on lst_listing (case_number, id);
create index lst_listing_board on lst_listing (state, delisted_at);
create index lst_listing_letter on lst_listing (letter_id);
create index lst_listing_delisting on lst_listing (delisting_letter_id);

-- Monthly reports of a listed case.
create table lst_report (
	id ${identity} primary key,
	listing_id bigint not null,
	due_day date not null,
	state varchar(16) not null,
	filed_at ${instant},
	constraint lst_report_once unique (listing_id, due_day),
	constraint lst_report_listing foreign key (listing_id) references lst_listing (id)
) ${table_options};
