-- An official letter from its order to its end.
create table ltr_letter (
	id ${identity} primary key,
	case_number varchar(64) not null,
	kind varchar(32) not null,
	issuer varchar(64) not null,
	issuer_name varchar(300) not null,
	addressee varchar(64) not null,
	addressee_name varchar(300) not null,
	measure_id bigint,
	measure_code varchar(64),
	document varchar(100),
	place varchar(200),
	fields ${text} not null,
	reply_until date,
	state varchar(16) not null,
	drafted_by varchar(100),
	reviewed_by varchar(100),
	signed_by varchar(100),
	drafted_at ${instant} not null,
	number varchar(100),
	issued_at ${instant},
	sealed_file varchar(64),
	sealed_sha256 varchar(64),
	sent_at ${instant},
	delivered_at ${instant},
	ended_at ${instant},
	reason varchar(500),
	corrects bigint,
	withdraws bigint,
	instance_id varchar(64),
	version int not null
) ${table_options};
create index ltr_letter_case on ltr_letter (case_number, id);
create index ltr_letter_instance on ltr_letter (instance_id);
create index ltr_letter_issuer on ltr_letter (issuer, kind, id);
create index ltr_letter_addressee on ltr_letter (addressee, state);
create index ltr_letter_corrects on ltr_letter (corrects);
create index ltr_letter_withdraws on ltr_letter (withdraws);

-- Each draft that a clerk handed in, only ever added.
create table ltr_draft (
	letter_id bigint not null,
	seq int not null,
	fields ${text} not null,
	reply_until date,
	drafted_by varchar(100) not null,
	drafted_at ${instant} not null,
	constraint ltr_draft_pk primary key (letter_id, seq),
	constraint ltr_draft_letter foreign key (letter_id) references ltr_letter (id)
) ${table_options};

-- The last number of an issuer, a year and a kind. Its row is the lock under which a number
-- is taken, in the transaction of issue: what is rolled back leaves no gap.
create table ltr_counter (
	issuer varchar(64) not null,
	issue_year int not null,
	kind varchar(32) not null,
	last_number int not null,
	constraint ltr_counter_pk primary key (issuer, issue_year, kind)
) ${table_options};

-- What was issued: only ever added, and never without a number of its own. The hash of
-- each text stands in the case file's chain too.
create table ltr_issue (
	letter_id bigint not null,
	issuer varchar(64) not null,
	issue_year int not null,
	kind varchar(32) not null,
	seq int not null,
	number varchar(100) not null,
	issued_at ${instant} not null,
	template_version bigint not null,
	canonical_text ${text} not null,
	fields ${text} not null,
	sha256 varchar(64) not null,
	check_code varchar(32) not null,
	constraint ltr_issue_pk primary key (letter_id),
	constraint ltr_issue_seq unique (issuer, issue_year, kind, seq),
	constraint ltr_issue_number unique (number),
	constraint ltr_issue_code unique (check_code),
	constraint ltr_issue_letter foreign key (letter_id) references ltr_letter (id)
) ${table_options};

-- The paper of an issued letter, made once from its text.
create table ltr_paper (
	letter_id bigint not null,
	pdf ${blob} not null,
	docx ${blob} not null,
	sha256 varchar(64) not null,
	made_at ${instant} not null,
	constraint ltr_paper_pk primary key (letter_id),
	constraint ltr_paper_letter foreign key (letter_id) references ltr_letter (id)
) ${table_options};

-- What happened to a letter on its way, only ever added.
create table ltr_event (
	id ${identity} primary key,
	letter_id bigint not null,
	what varchar(24) not null,
	actor varchar(100) not null,
	happened_at ${instant} not null,
	detail ${text} not null,
	constraint ltr_event_letter foreign key (letter_id) references ltr_letter (id)
) ${table_options};
create index ltr_event_of on ltr_event (letter_id, id);

-- How an issuer and a kind are called in numbers. An issuer without a word of its own is
-- called by its name.
create table ltr_issuer_word (
	issuer varchar(64) not null,
	word varchar(40) not null,
	constraint ltr_issuer_word_pk primary key (issuer)
) ${table_options};
create table ltr_kind_word (
	kind varchar(32) not null,
	word varchar(8) not null,
	constraint ltr_kind_word_pk primary key (kind),
	constraint ltr_kind_word_once unique (word)
) ${table_options};
insert into ltr_kind_word (kind, word) values
	('REMINDER', '督函'), ('OFFICIAL_NOTE', '函'), ('SUPERVISION_NOTICE', '督'), ('RECTIFICATION_NOTICE', '改'),
	('WARNING', '警'), ('WORK_SUGGESTION', '建'), ('CIRCULAR', '通'), ('INTERVIEW_NOTICE', '约'),
	('LISTING_NOTICE', '挂'), ('DELISTING_NOTICE', '摘'), ('TRANSFER', '移'), ('REPORT_UPWARD', '报'),
	('CREDIT_REPORT', '信'), ('CLOSURE_REQUEST', '关');
insert into ltr_issuer_word (issuer, word) values
	('A-agriculture', '农业'), ('A-civil', '民政'), ('A-commerce', '商务'), ('A-construction', '住建'),
	('A-coop', '供销'), ('A-culture', '文旅'), ('A-ecology', '环境'), ('A-economy', '经信'), ('A-education', '教'),
	('A-emergency', '应急'), ('A-fire', '消防'), ('A-forestry', '林业'), ('A-health', '卫健'), ('A-hr', '人社'),
	('A-land', '规资'), ('A-maritime', '海事'), ('A-market', '市监'), ('A-ndrc', '发改'), ('A-police', '公安'),
	('A-relics', '文物'), ('A-soe', '国资'), ('A-sports', '体育'), ('A-transport', '交通'), ('A-urban', '城管'),
	('A-water', '水利'), ('A-weather', '气象');
