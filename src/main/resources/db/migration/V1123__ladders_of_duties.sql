-- A missed period of a duty behind a ground.
alter table esc_ground add column duty_period bigint;
create index esc_ground_duty on esc_ground (duty_period);
