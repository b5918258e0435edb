package org.bihuan.measure;

/**
 * How a measure stands.
 */
public enum MeasureState {

	/** Being carried out. */
	RUNNING,

	/** What it asks for has been done. */
	DONE,

	/** Dropped or taken back because the case closed or it was withdrawn. */
	ENDED

}
