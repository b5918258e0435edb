package org.bihuan.listing;

/**
 * How a listing stands.
 */
public enum ListingState {

	/** Proposed; not approved yet. */
	PROPOSED,

	/** Approved; its notice is being issued. */
	APPROVED,

	/** On the board. */
	LISTED,

	/** Delisted after the sign-off. */
	DELISTED,

	/** Taken off otherwise: the case ended, or the listing did not hold. */
	TAKEN_OFF,

	/** Never listed. */
	NOT_LISTED

}
