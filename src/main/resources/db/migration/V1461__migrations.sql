-- What runs, moved from one version of a process to another one. running_process is set
-- while it is under way: nobody moves the instances of one process twice at once.
create table mgr_migration (
	id varchar(36) not null,
	process_key varchar(100) not null,
	version_from int not null,
	version_to int not null,
	mapping ${text} not null,
	reason varchar(500) not null,
	state varchar(16) not null,
	running_process varchar(100),
	run_number int not null,
	planned_by varchar(100) not null,
	planned_at ${instant} not null,
	run_by varchar(100),
	run_at ${instant},
	work_id varchar(36),
	clocks_before int,
	clocks_after int,
	constraint mgr_migration_pk primary key (id),
	constraint mgr_migration_running unique (running_process)
) ${table_options};
create index mgr_migration_newest on mgr_migration (planned_at, id);

-- What came of each instance, with the engine's words where it was refused.
create table mgr_item (
	migration_id varchar(36) not null,
	instance_id varchar(64) not null,
	case_number varchar(64),
	state varchar(16) not null,
	said varchar(2000),
	done_at ${instant},
	constraint mgr_item_pk primary key (migration_id, instance_id),
	constraint mgr_item_migration foreign key (migration_id) references mgr_migration (id)
) ${table_options};
create index mgr_item_state on mgr_item (migration_id, state, instance_id);
