package org.bihuan.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/**
 * What the visitors of a walk had before their eyes when they left: a walk that waits in
 * vain says nothing about it by itself.
 */
final class LastSeen {

	private static final int LENGTH = 700;

	private static final List<String> PAGES = new ArrayList<>();

	private LastSeen() {
	}

	static synchronized void forget() {
		PAGES.clear();
	}

	/**
	 * Keeps what a page shows.
	 * @param page the page
	 * @param complaints what the browser complained of
	 */
	static synchronized void keep(Page page, List<String> complaints) {
		PAGES.add("%s %s%n%s".formatted(page.url(), complaints, text(page)));
	}

	/**
	 * The pages that were left last.
	 * @return addresses, complaints and beginnings of texts
	 */
	static synchronized String pages() {
		return String.join("\n", PAGES.subList(Math.max(0, PAGES.size() - 2), PAGES.size()));
	}

	private static String text(Page page) {
		try {
			String text = (String) page.evaluate("(document.querySelector('main') ?? document.body).innerText");
			String line = text.replaceAll("\\s+", " ");
			return line.substring(0, Math.min(LENGTH, line.length()));
		}
		catch (PlaywrightException ex) {
			return "cannot be read: " + ex.getMessage();
		}
	}

}
