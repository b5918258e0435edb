-- Who sent a report, enciphered: a dump of the database does not tell it.
create table rsk_sealed_sender (
	report_id bigint not null primary key,
	sealed varchar(1000) not null,
	constraint rsk_sealed_sender_report foreign key (report_id) references rsk_report (id)
) ${table_options};
