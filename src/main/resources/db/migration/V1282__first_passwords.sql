-- A password that somebody else gave: it opens nothing but the page that replaces it, until its
-- end. Without an end it is the first administrator's, to whom nobody could give another.
alter table org_person add column first_password boolean default false not null;
alter table org_person add column first_password_until ${instant};
