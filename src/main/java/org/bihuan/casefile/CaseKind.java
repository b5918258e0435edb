package org.bihuan.casefile;

import org.bihuan.shared.CaseNumber;

/**
 * What a case file is about; the letters its number begins with say it.
 */
public enum CaseKind {

	/** A hazard, from registration to look-back. */
	HAZARD("YH"),

	/** One inspection that a leader leads. */
	INSPECTION("DJ"),

	/** Duties of one kind that a unit missed, until they are settled. */
	DUTY("LZ");

	private final String prefix;

	CaseKind(String prefix) {
		this.prefix = prefix;
	}

	/**
	 * Letters that numbers of this kind begin with.
	 * @return two letters
	 */
	public String prefix() {
		return this.prefix;
	}

	static CaseKind of(CaseNumber number) {
		for (CaseKind kind : values()) {
			if (number.value().startsWith(kind.prefix + "-")) {
				return kind;
			}
		}
		throw new IllegalArgumentException("no kind of case has the number " + number);
	}

}
