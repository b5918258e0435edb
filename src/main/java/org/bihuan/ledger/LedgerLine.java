package org.bihuan.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as a page shows it.
 *
 * @param number number of the case
 * @param title one line
 * @param cells the chosen columns in their order
 */
record LedgerLine(String number, String title, List<Cell> cells) {

	/**
	 * A cell.
	 *
	 * @param label heading of its column
	 * @param text what it says
	 * @param style class of the text, for example a lamp; null for none
	 * @param small a second line; empty for none
	 */
	record Cell(String label, String text, @Nullable String style, String small) {
	}

}
