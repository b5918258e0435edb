-- Choices of towns and authorities among many enterprises.
create index org_unit_by_kind on org_unit (kind, code);
