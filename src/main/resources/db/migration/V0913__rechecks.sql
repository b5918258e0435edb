-- A sample drawn by a published seed, with the whole list it was drawn from.
create table rck_draw (
	id ${identity} primary key,
	authority varchar(64) not null,
	period_from date not null,
	period_until date not null,
	seed varchar(200) not null,
	percent int not null,
	drawn_at ${instant} not null,
	drawn_by varchar(100) not null,
	constraint rck_draw_once unique (authority, period_from)
) ${table_options};

create table rck_ticket (
	draw_id bigint not null,
	case_number varchar(64) not null,
	ungraded boolean not null,
	mark varchar(64) not null,
	drawn boolean not null,
	result varchar(16),
	new_case varchar(64),
	constraint rck_ticket_pk primary key (draw_id, case_number),
	constraint rck_ticket_draw foreign key (draw_id) references rck_draw (id)
) ${table_options};
create index rck_ticket_case on rck_ticket (case_number);
