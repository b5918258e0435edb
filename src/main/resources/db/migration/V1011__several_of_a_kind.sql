-- Which one it is, where a case may owe several of a kind: the letter, the promise. It is
-- part of live_key after the kind.
alter table ddl_obligation add column item varchar(20);
