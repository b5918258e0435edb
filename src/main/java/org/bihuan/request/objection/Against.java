package org.bihuan.request.objection;

/**
 * What a unit may object to.
 */
enum Against {

	/** That there is a hazard. */
	FINDING,

	/** That it is a major one. */
	GRADE,

	/** That a verification failed. */
	FAILED_VERIFICATION,

	/** That the case is listed, or is to be. */
	LISTING,

	/** That it is exposed to the public, or is to be. */
	EXPOSURE

}
