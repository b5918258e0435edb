-- Certificates that were issued, found by the code printed on them.
create table acc_certificate (
	code varchar(40) not null primary key,
	unit varchar(64) not null,
	unit_name varchar(300) not null,
	first_day date not null,
	last_day date not null,
	post varchar(40),
	done bigint not null,
	late bigint not null,
	missed bigint not null,
	running bigint not null,
	hash varchar(64) not null,
	issued_by varchar(100) not null,
	issued_at ${instant} not null
) ${table_options};
