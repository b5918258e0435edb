package org.bihuan.request.objection;

/**
 * What a unit may object to. Listing and exposure follow with their rooms.
 */
enum Against {

	/** That there is a hazard. */
	FINDING,

	/** That it is a major one. */
	GRADE,

	/** That a verification failed. */
	FAILED_VERIFICATION

}
