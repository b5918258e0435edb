package org.bihuan.request.extension;

import java.util.List;

import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.Refusal;

/**
 * How much more time a case may get, as {@code rectification-terms} says.
 *
 * @param times how often time is granted at most
 * @param days how many days in all
 * @param decidedBy who decides, for example {@code section-chief@authority}
 */
record Allowance(int times, int days, String decidedBy) {

	/**
	 * Holds a request against what the case has had before.
	 * @param asked what is asked for
	 * @param before earlier requests of the case
	 * @throws Refusal.Conflict if nothing more may be asked for, or not this again
	 * @throws Refusal.Invalid if it is too much
	 */
	void check(MoreTime asked, List<MoreTime> before) {
		exhausted(before);
		if (before.stream().anyMatch((one) -> one.state() == State.REFUSED && asked.repeats(one))) {
			throw new Refusal.Conflict("request.extension.repeated");
		}
		Integer wanted = asked.days();
		int left = this.days - granted(before);
		if (asked.kind() == Kind.EXTEND && wanted != null && wanted > left) {
			throw new Refusal.Invalid("days", "request.extension.days", Math.max(0, left));
		}
	}

	void exhausted(List<MoreTime> before) {
		if (before.stream().anyMatch((one) -> one.state() == State.OPEN)) {
			throw new Refusal.Conflict("deadline.change.asked");
		}
		if (before.stream().filter((one) -> one.state() == State.GRANTED).count() >= this.times) {
			throw new Refusal.Conflict("request.extension.used", this.times);
		}
	}

	private static int granted(List<MoreTime> before) {
		return before.stream()
			.filter((one) -> one.state() == State.GRANTED && one.days() != null)
			.mapToInt(MoreTime::days)
			.sum();
	}

}
