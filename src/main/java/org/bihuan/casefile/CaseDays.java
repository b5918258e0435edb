package org.bihuan.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How many cases were opened and ended on each day, and how many were in stock. All
 * counts are exact and are read from kept sums. A case leaves the stock on the day of its
 * sign-off, or of its closing if it is closed without one; the closing that follows a
 * look-back ends nothing more. Days are those of Shanghai.
 */
public interface CaseDays {

	/**
	 * Day by day.
	 * @param span which days
	 * @param filter which cases
	 * @param scope what the reader may see
	 * @return each day of the span in order
	 */
	List<Day> trend(Span span, Filter filter, Scope scope);

	/**
	 * What is in stock at the end of a day.
	 * @param day the day
	 * @param filter which cases
	 * @param scope what the reader may see
	 * @return cases by the year in which they were opened; without years of which none is
	 * left
	 */
	SortedMap<Integer, Long> stock(LocalDate day, Filter filter, Scope scope);

	/**
	 * Authorities or towns side by side.
	 * @param side by what
	 * @param span which days
	 * @param filter which cases
	 * @param scope what the reader may see
	 * @return those that had any case in hand, by code; cases without a town stand under
	 * the empty code
	 */
	List<Row> league(Side side, Span span, Filter filter, Scope scope);

	/**
	 * Days that are looked at, five years at most.
	 *
	 * @param from first day
	 * @param to last day
	 */
	record Span(LocalDate from, LocalDate to) {

		private static final int YEARS = 5;

		/**
		 * Some days.
		 * @throws Refusal.Unreadable if they end before they begin, or are longer than
		 * five years
		 */
		public Span {
			if (to.isBefore(from)) {
				throw new Refusal.Unreadable("casefile.days.turned", from, to);
			}
			if (!to.isBefore(from.plusYears(YEARS))) {
				throw new Refusal.Unreadable("casefile.days.long", YEARS);
			}
		}

	}

	/**
	 * Which cases are counted; null means any.
	 *
	 * @param kind what they are about
	 * @param authority code of the competent authority
	 * @param town code of the town
	 * @param sector code of the sector
	 * @param grade {@code GENERAL} or {@code MAJOR}
	 */
	record Filter(CaseKind kind, @Nullable String authority, @Nullable String town, @Nullable String sector,
			@Nullable String grade) {
	}

	/**
	 * A day.
	 *
	 * @param day the day
	 * @param opened cases that were opened
	 * @param signedOff cases that were signed off
	 * @param closed cases that were closed without a sign-off
	 * @param stock cases that are open when the day ends
	 */
	record Day(LocalDate day, long opened, long signedOff, long closed, long stock) {
	}

	/**
	 * An authority or a town over a span of days.
	 *
	 * @param code its code
	 * @param opened cases that were opened
	 * @param signedOff cases that were signed off
	 * @param closed cases that were closed without a sign-off
	 * @param stock cases that are open when the last day ends
	 */
	record Row(String code, long opened, long signedOff, long closed, long stock) {

		/**
		 * How many of the cases that were in hand during these days have ended.
		 * @return per cent, rounded down; 100 if all have
		 */
		public int share() {
			long ended = this.signedOff + this.closed;
			return (int) (100 * ended / (ended + this.stock));
		}

	}

	/**
	 * By what cases stand side by side.
	 */
	enum Side {

		/** The competent authority. */
		AUTHORITY,
		/** The town. */
		TOWN

	}

}
