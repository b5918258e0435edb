package org.bihuan.organisation;

/**
 * Whether an enterprise works.
 */
public enum UnitStanding {

	/** It works. */
	ACTIVE,
	/** It rests and will work again. */
	SUSPENDED,
	/** It has closed. */
	CLOSED,
	/** It went over to another unit. */
	MERGED

}
