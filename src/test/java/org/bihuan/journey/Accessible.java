package org.bihuan.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Page;

/**
 * What somebody who reads by ear or works by keyboard would stumble over, as axe finds
 * it.
 */
final class Accessible {

	private static final Path AXE = Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");

	private static final String FINDINGS = """
			axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
				.filter(({ impact }) => impact === 'serious' || impact === 'critical')
				.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`)))""";

	/**
	 * The long page of a case takes axe seconds, so each is looked at once in a language.
	 */
	private static final Set<Object> LOOKED_AT = ConcurrentHashMap.newKeySet();

	private Accessible() {
	}

	/**
	 * Looks at a page as it stands, unless it was looked at before.
	 * @param page the page
	 * @return rule and element of every serious or critical finding
	 */
	@SuppressWarnings("unchecked")
	static List<String> findings(Page page) {
		if (!LOOKED_AT
			.add(page.evaluate("`${location.pathname} ${document.title} ${document.documentElement.lang}`"))) {
			return List.of();
		}
		page.evaluate(axe());
		return (List<String>) page.evaluate(FINDINGS);
	}

	private static String axe() {
		try {
			return Files.readString(AXE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
