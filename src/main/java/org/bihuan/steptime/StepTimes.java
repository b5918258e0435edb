package org.bihuan.steptime;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.casefile.CaseDays;
import org.bihuan.organisation.Scope;

/**
 * How many working days steps took from the moment they waited for somebody until they
 * were done. The day on which a step began to wait is not counted.
 */
public interface StepTimes {

	/**
	 * Steps that were done in the months of a span, the first and the last one as a
	 * whole.
	 * @param span which days
	 * @param filter which cases
	 * @param scope what the reader may see
	 * @return what each step took at each competent authority, in the order of their
	 * codes
	 */
	List<StepTime> of(CaseDays.Span span, CaseDays.Filter filter, Scope scope);

	/**
	 * Names of steps as one of the tasks of each says them.
	 * @param locale the reader's language
	 * @return names by step; one that was never done is not in it
	 */
	Map<Step, String> names(Locale locale);

	/**
	 * A step of a model.
	 *
	 * @param process key of the process
	 * @param key key of the step
	 */
	record Step(String process, String key) implements Comparable<Step> {

		@Override
		public int compareTo(Step other) {
			int first = this.process.compareTo(other.process);
			return (first != 0) ? first : this.key.compareTo(other.key);
		}

	}

	/**
	 * What a step took at an authority.
	 *
	 * @param step the step
	 * @param authority code of the competent authority
	 * @param days how many were done in how many working days
	 */
	record StepTime(Step step, String authority, Histogram days) {
	}

	/**
	 * How often each number of days occurred.
	 *
	 * @param counts counts by days, each at least 1
	 */
	record Histogram(Map<Integer, Long> counts) {

		public Histogram {
			counts = Map.copyOf(counts);
		}

		/**
		 * Several as one.
		 * @param parts histograms
		 * @return their sum
		 */
		public static Histogram sum(Collection<Histogram> parts) {
			Map<Integer, Long> counts = new HashMap<>();
			parts.forEach((part) -> part.counts().forEach((days, count) -> counts.merge(days, count, Long::sum)));
			return new Histogram(counts);
		}

		/**
		 * How many there are.
		 * @return their number
		 */
		public long size() {
			return this.counts.values().stream().mapToLong(Long::longValue).sum();
		}

		/**
		 * The median: the middle one, or the mean of the two in the middle.
		 * @return days, exact to the half
		 * @throws IllegalStateException if there are none
		 */
		public double median() {
			long size = size();
			if (size == 0) {
				throw new IllegalStateException("Nothing has no median");
			}
			return (at((size - 1) / 2) + at(size / 2)) / 2.0;
		}

		private int at(long place) {
			long passed = 0;
			for (Map.Entry<Integer, Long> one : new TreeMap<>(this.counts).entrySet()) {
				passed += one.getValue();
				if (passed > place) {
					return one.getKey();
				}
			}
			throw new IllegalStateException("Nothing at " + place);
		}

	}

}
