-- Each comparison of ledger and engine, and what did not agree.
create table ddl_reconciliation (
	id ${identity},
	run_at ${instant} not null,
	compared int not null,
	differences int not null,
	constraint ddl_reconciliation_pk primary key (id)
) ${table_options};

create table ddl_difference (
	id ${identity},
	run_id bigint not null,
	obligation_id bigint,
	what varchar(20) not null,
	expected varchar(100),
	found varchar(100),
	constraint ddl_difference_pk primary key (id),
	constraint ddl_difference_run foreign key (run_id) references ddl_reconciliation (id)
) ${table_options};
