package org.bihuan.frame;

/**
 * What a browser may load and run on a page.
 */
public final class ContentPolicy {

	/** Name of the header; a page that sets it itself keeps what it set. */
	public static final String HEADER = "Content-Security-Policy";

	private static final String REST = "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
			+ "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

	/** Every page: nothing inline, nothing from elsewhere. */
	public static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self'; " + REST;

	/**
	 * Pages with an editor: its parts place themselves by style attributes. Scripts and
	 * style sheets are as everywhere.
	 */
	public static final String EDITORS = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "style-src-attr 'unsafe-inline'; " + REST;

	private ContentPolicy() {
	}

}
