-- Waiting timers of one process after another, and how many each has: without these a list
-- of few would read past all timers of legal clocks.
create index BIHUAN_IDX_JOB_PROCESS on ACT_RU_JOB (PROCESS_DEF_KEY_, DUEDATE_, ID_);

-- Legal clocks by the moment for which they wait; whether that is their due date is in the
-- index too.
create index ddl_obligation_next on ddl_obligation (service, state, next_at, id, due_at);

-- What rang today.
create index ddl_firing_moment on ddl_firing (due_moment);
