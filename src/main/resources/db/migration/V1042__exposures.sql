-- Public exposures of a case; one at a time.
create table exp_exposure (
	id ${identity} primary key,
	case_number varchar(64) not null,
	measure_id bigint not null,
	issuer varchar(64) not null,
	state varchar(16) not null,
	title varchar(200) not null,
	facts ${text} not null,
	take_down_on date,
	published_at ${instant},
	taken_down_at ${instant},
	how varchar(200),
	followed_up_on date,
	follow_up ${text},
	live_key varchar(64),
	constraint exp_exposure_live unique (live_key)
) ${table_options};
create index exp_exposure_case on exp_exposure (case_number, id);
create index exp_exposure_public on exp_exposure (state, take_down_on);
