package org.bihuan.duty.whatif;

/**
 * How a duty differs from what the unit owes as it is registered.
 */
enum Change {

	/** It was not owed. */
	ADDED,
	/** It is asked more often. */
	STRICTER,
	/** It is asked less often. */
	LOOSER,
	/** It is owed as before. */
	SAME,
	/** It is owed no longer. */
	REMOVED

}
