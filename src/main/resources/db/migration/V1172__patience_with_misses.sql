-- After how many misses that are not made good for a file is opened.
alter table dty_owed add column told_after int default 1 not null;
alter table dty_period add column told_after int default 1 not null;
