package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;

/**
 * A decision table as it is written.
 *
 * @param key key of the table
 * @param version version of its deployment
 * @param deployedAt when it was deployed
 * @param name its name
 * @param about what it decides; empty if it does not say
 * @param hitPolicy how rows are chosen, for example {@code FIRST}
 * @param inputs labels of the columns that ask, beginning with the active documents
 * @param outputs columns that answer, ending with document and place
 * @param lines its rows
 */
public record DecisionSheet(String key, int version, Instant deployedAt, String name, String about, String hitPolicy,
		List<String> inputs, List<Column> outputs, List<Line> lines) {

	/**
	 * A column that answers.
	 *
	 * @param name name of the output
	 * @param label its label
	 */
	public record Column(String name, String label) {
	}

	/**
	 * A row.
	 *
	 * @param rule its identifier
	 * @param note what it is about; empty if it does not say
	 * @param asks cells under the inputs, as written
	 * @param answers cells under the outputs, without quotation marks
	 */
	public record Line(String rule, String note, List<String> asks, List<String> answers) {

		/**
		 * What the row rests on.
		 * @return identifiers of documents, as the table joins them
		 */
		public String document() {
			return this.answers.get(this.answers.size() - 2);
		}

		/**
		 * Where in it.
		 * @return the place
		 */
		public String place() {
			return this.answers.get(this.answers.size() - 1);
		}

		/**
		 * Whether a cell asks for exactly this word.
		 * @param word for example the key of a step
		 * @return true if so
		 */
		public boolean asksFor(String word) {
			return this.asks.stream().anyMatch((cell) -> cell.contains("\"" + word + "\""));
		}

	}

}
