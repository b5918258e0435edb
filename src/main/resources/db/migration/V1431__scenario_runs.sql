-- Runs of scenarios: who played which against what, and what came of each.
create table scn_run (
	id varchar(36) not null,
	work_id varchar(64) not null,
	requested_by varchar(100) not null,
	requested_at ${instant} not null,
	played_hash varchar(64) not null,
	asked int not null,
	ended_at ${instant},
	good int,
	constraint scn_run_pk primary key (id)
) ${table_options};
create index scn_run_requested on scn_run (requested_at, id);
create index scn_run_played on scn_run (played_hash, requested_at, id);

-- What came of a scenario, as JSON.
create table scn_played (
	run_id varchar(36) not null,
	name varchar(200) not null,
	source ${text} not null,
	outcome ${text} not null,
	good boolean not null,
	constraint scn_played_pk primary key (run_id, name),
	constraint scn_played_run foreign key (run_id) references scn_run (id)
) ${table_options};

-- The drawings of the models that were played, in the version that was played.
create table scn_drawing (
	run_id varchar(36) not null,
	process varchar(100) not null,
	xml ${text} not null,
	constraint scn_drawing_pk primary key (run_id, process),
	constraint scn_drawing_run foreign key (run_id) references scn_run (id)
) ${table_options};
