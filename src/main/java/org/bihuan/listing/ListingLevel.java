package org.bihuan.listing;

/**
 * Who supervises a listed case.
 */
public enum ListingLevel {

	/** The district. */
	DISTRICT,

	/** The municipality above it. */
	MUNICIPAL

}
