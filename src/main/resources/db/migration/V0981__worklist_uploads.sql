-- A file that was sent several times over a bad connection is kept once.
create table wl_upload (
	task_id varchar(64) not null,
	request_key varchar(200) not null,
	evidence_id varchar(36) not null,
	constraint wl_upload_pk primary key (task_id, request_key)
) ${table_options};
