package org.bihuan.frame;

import java.net.http.HttpResponse;
import java.util.stream.Stream;

/**
 * A text that would run if a page took it for anything but text: as markup, as the end of
 * an attribute, or as an expression of a template.
 */
public final class Canary {

	/** For what somebody writes. */
	public static final String TEXT = "c4n4ry\"'><img src=x onerror=alert(1)>${918273645546*7}[[${918273645546*7}]]";

	/** Short enough for a name; a spreadsheet program would take it for a formula. */
	public static final String NAME = "=c4n4ry\"'><img src=x onerror=alert(1)>${918273645546*7}";

	/**
	 * For what somebody draws: an expression in it would be refused with the whole model.
	 */
	public static final String MODEL = "m0d3l\"'><img src=x onerror=alert(1)>";

	/**
	 * For what a form says: it is refused with markup or with a sign of equality at its
	 * beginning, but may hold what ends an attribute.
	 */
	public static final String FORM = "m0d3l\"'> onerror=alert(1) x=\"";

	/** Too long to stand in a hash or a token by chance. */
	private static final String PRODUCT = "6427915518822";

	private Canary() {
	}

	/**
	 * Whether a page shows what somebody wrote, as text.
	 * @param page the page
	 * @return true if it does
	 */
	static boolean shown(HttpResponse<String> page) {
		return html(page) && page.body().replace("=c4n4ry", "").contains("c4n4ry&quot;");
	}

	/**
	 * Whether a page shows a name, as text.
	 * @param page the page
	 * @return true if it does
	 */
	static boolean named(HttpResponse<String> page) {
		return html(page) && page.body().contains("=c4n4ry&quot;");
	}

	/**
	 * Whether a page shows what somebody has drawn, as text.
	 * @param page the page
	 * @return true if it does
	 */
	public static boolean drawn(HttpResponse<String> page) {
		return html(page) && page.body().contains("m0d3l&quot;");
	}

	/**
	 * Whether a page takes it for anything else.
	 * @param page the page
	 * @return true if it does
	 */
	public static boolean sings(HttpResponse<String> page) {
		return html(page) && Stream.of("c4n4ry\"", "m0d3l\"", "<img src=x", PRODUCT).anyMatch(page.body()::contains);
	}

	/**
	 * Whether a piece of a page holds no word at all.
	 * @param page the page
	 * @return true if there is nothing to read
	 */
	static boolean silent(HttpResponse<String> page) {
		return html(page) && page.statusCode() == 200 && page.body().replaceAll("<[^>]*>", "").isBlank();
	}

	private static boolean html(HttpResponse<String> page) {
		return page.headers().firstValue("Content-Type").filter((type) -> type.startsWith("text/html")).isPresent();
	}

}
