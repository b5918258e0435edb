-- Drafts of models. Of one model there is one open draft, which one person at a time edits:
-- whoever shows the token of the lease writes.
create table dsg_draft (
	id varchar(36) not null,
	kind varchar(10) not null,
	model_key varchar(80) not null,
	title varchar(200) not null,
	open_key varchar(100),
	base varchar(10) not null,
	base_version int,
	base_hash varchar(64),
	newest int not null,
	begun_by varchar(100) not null,
	begun_at ${instant} not null,
	holder varchar(100),
	holder_token varchar(36),
	held_until ${instant},
	discarded_by varchar(100),
	discarded_at ${instant},
	constraint dsg_draft_pk primary key (id),
	constraint dsg_draft_open unique (open_key)
) ${table_options};

-- Every version that was left behind; the newest is written over while its writer goes on.
create table dsg_version (
	draft_id varchar(36) not null,
	number int not null,
	body ${text} not null,
	hash varchar(64) not null,
	saved_by varchar(100) not null,
	begun_at ${instant} not null,
	saved_at ${instant} not null,
	settled boolean default false not null,
	constraint dsg_version_pk primary key (draft_id, number),
	constraint dsg_version_draft foreign key (draft_id) references dsg_draft (id)
) ${table_options};

-- What people say of an element, or of the draft as a whole.
create table dsg_comment (
	id varchar(36) not null,
	draft_id varchar(36) not null,
	element_id varchar(255),
	said varchar(2000) not null,
	said_by varchar(100) not null,
	said_at ${instant} not null,
	settled_by varchar(100),
	settled_at ${instant},
	constraint dsg_comment_pk primary key (id),
	constraint dsg_comment_draft foreign key (draft_id) references dsg_draft (id)
) ${table_options};
create index dsg_comment_of_draft on dsg_comment (draft_id, said_at);
