package org.bihuan.duty.period;

import java.time.LocalDate;

import org.bihuan.duty.OwedDuty;

/**
 * A duty as units of one profile owe it.
 *
 * @param profile identifier of the profile
 * @param owed what the tables say
 * @param since from when
 * @param toldAfter after how many misses a file is opened
 */
record OwedRow(long profile, OwedDuty owed, LocalDate since, int toldAfter) {

	private static final int LONGEST = 200;

	/** One duty of a profile. */
	String key() {
		return key(this.profile, this.owed);
	}

	static String key(long profile, OwedDuty owed) {
		return "%d %s %s %s".formatted(profile, owed.kind(), owed.duty(), owed.scope());
	}

	Object[] columns() {
		OwedDuty.Basis basis = this.owed.bases().get(0);
		return new Object[] { this.profile, this.owed.kind().name(), this.owed.duty(), this.owed.scope().name(),
				this.owed.frequency().name(), this.owed.frequency().ordinal(), this.owed.dueRule().text(),
				this.owed.post(), this.owed.mustSign(), basis.document(), shortened(basis.place()),
				shortened(this.owed.outputs()), this.since, this.toldAfter };
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

}
