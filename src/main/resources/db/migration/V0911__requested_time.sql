-- A clock stands because something was filed, because more time was asked for, or because a
-- document paused it; held_at is since when it stands.
alter table ddl_obligation add column filed_at ${instant};
alter table ddl_obligation add column asked_at ${instant};
alter table ddl_obligation add column paused_until ${instant};
update ddl_obligation set filed_at = held_at where state = 'HELD' and service = false;
create index ddl_obligation_paused on ddl_obligation (state, paused_until);
