-- The board's own order, the most harmful first, so that the beginning of a list is one
-- stretch of an index and not one for each degree of harm; with the rung, which is read
-- along (see BoardPlaces).
drop index ddl_board_all on ddl_board;
drop index ddl_board_unit on ddl_board;
drop index ddl_board_authority on ddl_board;
drop index ddl_board_lead on ddl_board;
drop index ddl_board_town on ddl_board;
create index ddl_board_all on ddl_board (overdue, harm desc, due_at, obligation_id, rung);
create index ddl_board_unit on ddl_board (unit, overdue, harm desc, due_at, obligation_id, rung);
create index ddl_board_authority on ddl_board (authority, overdue, harm desc, due_at, obligation_id, rung);
create index ddl_board_lead on ddl_board (lead_authority, overdue, harm desc, due_at, obligation_id, rung);
create index ddl_board_town on ddl_board (town, overdue, harm desc, due_at, obligation_id, rung);
