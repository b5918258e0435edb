-- Who sent a report, if they said so: apart from the report, so that no list, export or
-- record of reports can show it.
create table rsk_sender (
	report_id bigint not null primary key,
	sender varchar(100) not null,
	constraint rsk_sender_report foreign key (report_id) references rsk_report (id)
) ${table_options};
