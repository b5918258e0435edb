-- What a case is found by beside its cover: what was described when it was opened, and what was
-- filed since, both as they were written. The words of a cover stand in the column words, too.
alter table case_words add column described ${text};
alter table case_words add column filed ${text};
update case_words set described = (
	select concat(h.description, ' ', h.location, ' ', coalesce(concat(c.article, ' ', c.wording), ''), ' ')
	from haz_hazard h left join haz_criterion c on c.code = h.criterion
	where h.case_number = case_words.case_number);

-- Whether what is kept of a case's words has not seen yet what its file says: so it is for every
-- chain and with each record, until the round has been there.
alter table case_chain add column words_stale boolean default true not null;
create index case_chain_words on case_chain (words_stale, scope);

-- Whose turn it is: one node at a time brings the words up to date.
create table case_words_turn (
	id smallint not null,
	constraint case_words_turn_pk primary key (id)
) ${table_options};
insert into case_words_turn (id) values (1);

-- Words by which a unit is found: its code, its name and the names it had.
create table org_unit_words (
	code varchar(60) not null,
	words ${text} not null,
	former ${text} not null,
	constraint org_unit_words_pk primary key (code),
	constraint org_unit_words_unit foreign key (code) references org_unit (code) on delete cascade
) ${table_options};

-- Words by which a person is found at a post. Whoever does not see the unit finds nothing by it.
create table org_post_words (
	login varchar(80) not null,
	role varchar(40) not null,
	unit_code varchar(60) not null,
	words ${text} not null,
	constraint org_post_words_pk primary key (login, role, unit_code),
	constraint org_post_words_post foreign key (login, role, unit_code)
		references org_post (login, role, unit_code) on delete cascade
) ${table_options};
create index org_post_words_unit on org_post_words (unit_code, login);

-- Words by which an issued letter is found.
create table ltr_words (
	letter_id bigint not null,
	title ${text} not null,
	body ${text} not null,
	words ${text} not null,
	constraint ltr_words_pk primary key (letter_id),
	constraint ltr_words_letter foreign key (letter_id) references ltr_letter (id) on delete cascade
) ${table_options};
create index ltr_letter_newest on ltr_letter (issued_at desc, id desc);
