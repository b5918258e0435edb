-- Open stock of an authority or a town, answered by the index alone.
create index case_file_authority_state on case_file (authority, state, grade, case_number);
create index case_file_town_state on case_file (town, state, grade, case_number);
