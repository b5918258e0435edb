-- Versions of a subject's checklist are counted, and each tells what was changed and why.
alter table ins_checklist add column version int default 1 not null;
alter table ins_checklist add column change_kind varchar(16);
alter table ins_checklist add column change_line varchar(500);
alter table ins_checklist add column reason varchar(500);
update ins_checklist set version = (select n.place from
	(select a.id, count(*) as place from ins_checklist a join ins_checklist b on b.subject = a.subject and b.id <= a.id
	group by a.id) n where n.id = ins_checklist.id);
create unique index ins_checklist_version on ins_checklist (subject, version);

-- An inspection goes on with the version it began with.
update ins_inspection set checklist =
	(select max(c.id) from ins_checklist c where c.subject = ins_inspection.subject) where checklist is null;
