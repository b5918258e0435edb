-- Plans of a year in the order of their days, of the whole district and of an authority.
create index acc_plan_day on acc_plan (plan_year, planned_on, id);
create index acc_plan_authority on acc_plan (authority, plan_year, planned_on, id);
