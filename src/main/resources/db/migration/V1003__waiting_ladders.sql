-- For how long a ladder waits, counted again when the date is reached.
alter table esc_ladder add column wait_from ${instant};
alter table esc_ladder add column waits_days int;
