package org.bihuan.letter.template;

/**
 * The files of templates.
 */
public interface TemplateFiles {

	/**
	 * The file of a version.
	 * @param version identifier of the version
	 * @return a Word document
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such version
	 */
	byte[] content(long version);

}
