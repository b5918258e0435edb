-- Interviews that carry out a measure; each time and place that was arranged for one, and
-- what was promised.
create table itv_interview (
	id ${identity} primary key,
	measure bigint not null,
	case_number varchar(64) not null,
	issuer varchar(64) not null,
	addressee varchar(64) not null,
	convened_by varchar(100) not null,
	answered_by varchar(100) not null,
	basis_document varchar(40),
	basis_place varchar(400),
	instance_id varchar(64),
	state varchar(16) not null,
	attendees ${text},
	said ${text},
	recorded_by varchar(100),
	recorded_at ${instant},
	signed_by varchar(100),
	signed_at ${instant},
	refusal ${text},
	witnesses varchar(400),
	opened_at ${instant} not null,
	ended_at ${instant},
	version bigint not null,
	constraint itv_interview_measure unique (measure)
) ${table_options};
create index itv_interview_case on itv_interview (case_number, id);
create index itv_interview_state on itv_interview (state, id);

create table itv_appointment (
	id ${identity} primary key,
	interview_id bigint not null,
	place varchar(400) not null,
	moment ${instant} not null,
	invited varchar(400) not null,
	others varchar(400),
	state varchar(16) not null,
	letter bigint,
	arranged_by varchar(100) not null,
	arranged_at ${instant} not null,
	noticed_at ${instant},
	reason ${text},
	constraint itv_appointment_interview foreign key (interview_id) references itv_interview (id)
) ${table_options};
create index itv_appointment_letter on itv_appointment (letter);
create index itv_appointment_moment on itv_appointment (state, moment);

create table itv_promise (
	id ${identity} primary key,
	interview_id bigint not null,
	what ${text} not null,
	who varchar(200) not null,
	due date not null,
	state varchar(16) not null,
	missed_at ${instant},
	report ${text},
	reported_by varchar(100),
	reported_at ${instant},
	reason ${text},
	assessed_by varchar(100),
	assessed_at ${instant},
	constraint itv_promise_interview foreign key (interview_id) references itv_interview (id)
) ${table_options};
