package org.bihuan.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * What one table decided in cases, for replaying it. Of a case it tells the number alone:
 * who draws models reads no case.
 */
public interface RecordedDecisions {

	/**
	 * How many cases were open at some moment of a span.
	 * @param span the span
	 * @return the exact count
	 */
	long cases(Span span);

	/**
	 * Decisions of one table in the next cases that were open within a span, in the order
	 * of cases and of their records.
	 * @param table key of the table
	 * @param span when it was decided
	 * @param after number of the last case of the page before; empty for the first page
	 * @param limit how many cases at most
	 * @return the page; its cases are fewer than the limit only at the end
	 */
	Page page(String table, Span span, String after, int limit);

	/**
	 * A span of time.
	 *
	 * @param from its first moment
	 * @param until its end, which does not belong to it
	 */
	record Span(Instant from, Instant until) {
	}

	/**
	 * Decisions of some cases.
	 *
	 * @param cases numbers of the cases, in order, with those of which nothing is found
	 * @param decisions what was decided
	 */
	record Page(List<String> cases, List<Decided> decisions) {
	}

	/**
	 * A record of a decision; a table of which several rows match leaves one for each.
	 *
	 * @param caseNumber the case
	 * @param seq position in the case's file
	 * @param at when it was decided
	 * @param content details: row, outputs, basis and, where they were recorded, inputs
	 */
	record Decided(CaseNumber caseNumber, long seq, Instant at, Map<String, Object> content) {
	}

}
