package org.bihuan.inspection;

/**
 * The version of a checklist that an inspection goes by.
 *
 * @param began the version it began with
 * @param latest the version that later ones begin with
 */
record VersionInUse(int began, int latest) {

	/**
	 * Whether the list was changed since.
	 * @return true if so
	 */
	public boolean outdated() {
		return this.latest > this.began;
	}

}
