-- Messages to people: one row per notice and reader. Texts are not stored: kind and arguments are put
-- into the reader's language when they are read.
create table ntf_message (
	id ${identity},
	notice_key varchar(200) not null,
	login varchar(100) not null,
	kind varchar(60) not null,
	topic varchar(20) not null,
	urgent boolean not null,
	case_number varchar(64),
	task_id varchar(64),
	due_at ${instant},
	by_login varchar(100),
	arguments varchar(4000),
	at ${instant} not null,
	unread boolean not null,
	read_at ${instant},
	constraint ntf_message_pk primary key (id),
	constraint ntf_message_once unique (notice_key, login)
) ${table_options};
create index ntf_message_reader on ntf_message (login, unread, id);
create index ntf_message_all on ntf_message (login, id);
create index ntf_message_task on ntf_message (task_id, unread);

-- What leaves the house. next_at is when a row may be taken: later while somebody has it, while it
-- waits for another attempt, and while its reader wants quiet.
create table ntf_outbox (
	id ${identity},
	outbox_key varchar(400) not null,
	channel varchar(10) not null,
	login varchar(100),
	unit varchar(64),
	kind varchar(60) not null,
	topic varchar(20) not null,
	urgent boolean not null,
	case_number varchar(64),
	task_id varchar(64),
	due_at ${instant},
	by_login varchar(100),
	arguments varchar(4000),
	at ${instant} not null,
	state varchar(10) not null,
	next_at ${instant} not null,
	attempts int not null,
	taken_by varchar(40),
	digest varchar(400),
	answer varchar(500),
	settled_at ${instant},
	constraint ntf_outbox_pk primary key (id),
	constraint ntf_outbox_once unique (outbox_key)
) ${table_options};
create index ntf_outbox_due on ntf_outbox (state, next_at, id);
create index ntf_outbox_digest on ntf_outbox (digest, id);

-- What a person chose; null is the project's default.
create table ntf_person (
	login varchar(100) not null,
	language varchar(10) not null,
	email varchar(254),
	pending_email varchar(254),
	code_sent_at ${instant},
	code_tries int not null,
	quiet_from varchar(5),
	quiet_to varchar(5),
	quiet_rest_days boolean,
	digest_hour int,
	constraint ntf_person_pk primary key (login)
) ${table_options};

-- Topics of which a person wants no mail.
create table ntf_mute (
	login varchar(100) not null,
	topic varchar(20) not null,
	constraint ntf_mute_pk primary key (login, topic)
) ${table_options};

-- A unit's bot. Address and secret are enciphered: the address of some bots is a secret itself.
create table ntf_webhook (
	unit varchar(64) not null,
	style varchar(10) not null,
	host varchar(253) not null,
	address varchar(2000) not null,
	secret varchar(1000),
	enabled boolean not null,
	changed_at ${instant} not null,
	changed_by varchar(100) not null,
	constraint ntf_webhook_pk primary key (unit)
) ${table_options};
