package org.bihuan.letter;

/**
 * How a letter stands.
 */
public enum LetterState {

	/** Being drafted, reviewed or signed. */
	DRAFT,
	/** Numbered; its paper is being made. */
	RENDERING,
	/** Issued; waits for the seal or is on its way. */
	ISSUED,
	/** Received, or delivered with proof. */
	DELIVERED,
	/** All that it asked for is done. */
	SETTLED,
	/** Called off or withdrawn after issue; the number stays. */
	WITHDRAWN,
	/** Dropped before issue. */
	DROPPED

}
