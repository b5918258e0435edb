package org.bihuan.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/**
 * The machine's own Chromium, without a window: one for all walks of a JVM, as there is
 * one program. The one that has no window at all draws the same pages; the whole browser
 * draws its tabs and menus too, unseen.
 */
final class Chromium {

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static @Nullable Browser running;

	private Chromium() {
	}

	/**
	 * The browser, begun again should it have died.
	 * @return the browser
	 */
	static synchronized Browser browser() {
		Browser browser = running;
		if (browser == null || !browser.isConnected()) {
			browser = launch();
			running = browser;
		}
		return browser;
	}

	private static Browser launch() {
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end of the browser"));
		return playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(executable()).setArgs(QUIET).setTimeout(Visitor.PATIENCE));
	}

	private static Path executable() {
		return Stream
			.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No Chromium here; .ci/browser installs it"));
	}

}
