-- The moment by which the day, week or month is found for which a check counts: when it came,
-- or for one that waited on a phone beyond that, when it was done.
alter table rsk_check add column counts_at ${instant} default '2026-01-01 00:00:00' not null;
update rsk_check set counts_at = checked_at;
create index rsk_check_counts on rsk_check (unit, level, counts_at);
