-- Since version 2 the hash of an anchor is the root of a tree over the heads.
alter table case_anchor add column version int default 1 not null;

-- Small pictures, made from the evidence when somebody first looks; no content: none can be made.
create table case_evidence_thumbnail (
	id varchar(36) not null,
	content ${blob},
	constraint case_evidence_thumbnail_pk primary key (id)
) ${table_options};

-- Bytes may go when nobody has to keep them any longer; the row with its hash stays.
alter table case_evidence add column discarded_at ${instant};
