package org.bihuan.exposure;

/**
 * How an exposure stands.
 */
public enum ExposureState {

	/** Proposed; being reviewed or approved. */
	PROPOSED,

	/** Shown to the public until its day. */
	PUBLISHED,

	/** Shown no longer. */
	TAKEN_DOWN,

	/** Never published. */
	NOT_PUBLISHED

}
