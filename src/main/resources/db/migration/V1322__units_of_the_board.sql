-- Which units have most clocks of an authority or a town, answered by the index alone.
create index ddl_board_authority_unit on ddl_board (authority, overdue, unit);
create index ddl_board_town_unit on ddl_board (town, overdue, unit);
