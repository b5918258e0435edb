package org.bihuan.letter.template;

/**
 * How a version of a template stands.
 */
enum TemplateState {

	/** Waits for a second person. */
	PROPOSED,
	/** New letters are worded by it. */
	ACTIVE,
	/** Was active; may come back. */
	RETIRED,
	/** Was not accepted. */
	REFUSED

}
