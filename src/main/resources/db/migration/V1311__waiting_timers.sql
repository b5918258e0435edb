-- Legal clocks by the moment for which they wait; whether that is their due date is in the
-- index too.
create index ddl_obligation_next on ddl_obligation (service, state, next_at, id, due_at);

-- What rang today.
create index ddl_firing_moment on ddl_firing (due_moment);
