-- What stands behind a ground beside an obligation, and the measure as it is registered.
alter table esc_ground add column measure_id bigint;
alter table esc_ground add column task_id varchar(64);
alter table esc_ground add column counts_from ${instant};
alter table esc_measure add column measure_id bigint;
create index esc_ladder_addressee on esc_ladder (addressee);
