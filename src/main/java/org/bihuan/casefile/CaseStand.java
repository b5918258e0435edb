package org.bihuan.casefile;

/**
 * Cases of a grade that stand alike.
 *
 * @param grade {@code GENERAL} or {@code MAJOR}
 * @param state state of the cases
 * @param cases how many they are
 */
public record CaseStand(String grade, String state, long cases) {

	/**
	 * Whether they are in stock: neither signed off nor closed.
	 * @return true if so
	 */
	public boolean open() {
		return !FlagTraits.ENDED.contains(this.state);
	}

}
