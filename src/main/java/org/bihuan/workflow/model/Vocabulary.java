package org.bihuan.workflow.model;

/**
 * What a language may contain; everything else is refused.
 */
interface Vocabulary {

	boolean knows(String element);

	boolean allows(String element, String attribute);

	boolean allowsUnder(String element, String parent);

}
