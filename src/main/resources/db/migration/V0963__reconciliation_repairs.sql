-- What was done about a difference, and who asked for a comparison beside the daily one.
alter table ddl_difference add column repair varchar(20);
alter table ddl_difference add column repaired_at ${instant};
alter table ddl_reconciliation add column repaired int default 0 not null;
alter table ddl_reconciliation add column started_by varchar(100) default 'system' not null;
alter table ddl_reconciliation add column reason varchar(500);
create index ddl_difference_of_run on ddl_difference (run_id, id);
