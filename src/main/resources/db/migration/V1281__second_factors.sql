-- Who gives a code beside the password. The key is sealed; the last step keeps a code from being used twice.
create table org_second_factor (
	login varchar(80) not null primary key,
	sealed varchar(400) not null,
	since ${instant} not null,
	last_step bigint not null,
	constraint org_second_factor_person foreign key (login) references org_person (login)
) ${table_options};

-- Hashes of codes of 120 random bits for somebody whose phone is gone; a row goes when its code is used.
create table org_recovery_code (
	login varchar(80) not null,
	hash char(64) not null,
	primary key (login, hash),
	constraint org_recovery_code_factor foreign key (login) references org_second_factor (login) on delete cascade
) ${table_options};
