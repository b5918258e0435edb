package org.bihuan.kept;

import java.util.List;

/**
 * Names of the tables behind kept sums. The sums have a row for all that are alike in
 * some columns; whoever may write is whoever holds the one row of the turn.
 *
 * @param ledger table whose rows are summed up
 * @param id its key
 * @param stale its flag: the sums have not seen this row as it is
 * @param counting condition for rows that can count at all; the others are never flagged
 * @param copy table of what the sums have seen, with that key in its first column
 * @param columns columns of the copy, the key first
 * @param sums table of the sums
 * @param alike columns in which all rows of one sum are alike
 * @param count column with their number
 * @param turn table with one row
 */
public record KeptTables(String ledger, String id, String stale, String counting, String copy, List<String> columns,
		String sums, List<String> alike, String count, String turn) {
}
