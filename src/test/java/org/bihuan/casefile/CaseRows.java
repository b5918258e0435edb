package org.bihuan.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Readers of the room on a database without the house.
 */
public final class CaseRows {

	private CaseRows() {
	}

	public static RecordedDecisions decisions(JdbcClient jdbc) {
		return new RecordedDecisionRows(jdbc);
	}

}
