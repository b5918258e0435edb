-- A password signs more than inspections.
alter table ins_confirmation rename to sgn_confirmation;
