package org.bihuan.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person at a screen: logs in, works, and is shown the same page on a desk and on a
 * phone.
 */
final class Visitor implements AutoCloseable {

	static final int DESK = 1280;

	static final int PHONE = 360;

	static final int HEIGHT = 900;

	/** Milliseconds; a busy machine is slow, not broken. */
	static final double PATIENCE = 90_000;

	private static final Path PICTURES = Path.of("target", "screenshots");

	private final BrowserContext context;

	private final Page page;

	private final String root;

	private final List<String> complaints = new ArrayList<>();

	Visitor(BrowserContext context, String root) {
		this.root = root;
		this.context = context;
		this.context.setDefaultTimeout(PATIENCE);
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if ("error".equals(message.type())) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
	}

	/**
	 * Comes in by name and password.
	 * @param login the name
	 * @return the session that begins
	 */
	Cookie logIn(String login) {
		open("/login");
		this.page.fill("#username", login);
		this.page.fill("#password", "bihuan-demo");
		this.page.click("main button[type=submit]");
		try {
			this.page.waitForURL((url) -> !url.contains("/login"));
		}
		catch (TimeoutError ex) {
			throw new AssertionError("%s is not let in: %s".formatted(login, this.page.innerText("body")), ex);
		}
		return this.context.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("SESSION"))
			.findFirst()
			.orElseThrow(() -> new AssertionError("%s has no session".formatted(login)));
	}

	/**
	 * Goes on in a session that began elsewhere.
	 * @param session the session
	 */
	void resume(Cookie session) {
		this.context.addCookies(List.of(session));
	}

	/**
	 * Turns to a screen of another width, for the pages that are opened from now on.
	 * @param width the width
	 */
	void turnTo(int width) {
		this.page.setViewportSize(width, HEIGHT);
	}

	Page page() {
		return this.page;
	}

	void open(String path) {
		this.page.navigate(this.root + path);
	}

	/**
	 * Follows a link to its end: what comes next may stand on the page before it as well,
	 * and is deaf until the page has loaded.
	 * @param link the link
	 * @param part part of the address that it leads to
	 */
	void follow(Locator link, String part) {
		link.click();
		this.page.waitForURL((url) -> url.contains(part));
	}

	/**
	 * Opens the form of a task, with all that it is filled with.
	 * @param task the task
	 */
	void openTask(String task) {
		open("/tasks/" + task);
		this.page.locator("#task-form .fjs-form-field").first().waitFor();
	}

	/**
	 * Opens a page again and again until it shows what is made behind it.
	 * @param path the page
	 * @param selector what it then has
	 */
	void openUntil(String path, String selector) {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) PATIENCE);
		do {
			open(path);
		}
		while (this.page.locator(selector).count() == 0 && System.nanoTime() < end);
		this.page.locator(selector).first().waitFor();
	}

	/**
	 * Keeps a picture of the whole page, which everybody must be able to read and of
	 * which the browser has nothing to complain.
	 * @param name name of the file
	 */
	void picture(String name) {
		snapshot(name);
		assertThat(this.complaints).as("what the browser complains of at %s", name).isEmpty();
	}

	/**
	 * Opens a page on a phone and on a desk, and keeps a picture of each.
	 * @param path the page
	 * @param name name of the files, to which the width is added
	 */
	void look(String path, String name) {
		for (int width : new int[] { PHONE, DESK }) {
			turnTo(width);
			open(path);
			picture("%s-%d".formatted(name, width));
		}
	}

	/**
	 * Keeps a picture of the whole page, which everybody must be able to read; the
	 * browser may complain, for instance of a connection that is lost.
	 * @param name name of the file
	 */
	void snapshot(String name) {
		// what sticks to the top of the screen belongs to the top of the picture
		this.page.evaluate("window.scrollTo(0, 0)");
		this.page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
		assertThat(overflows()).as("%s is wider than the screen", name).isFalse();
		assertThat(Accessible.findings(this.page)).as("what axe finds at %s", name).isEmpty();
	}

	private boolean overflows() {
		return (Boolean) this.page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
	}

	/**
	 * Fills in what is still empty, as somebody would who has nothing to add.
	 * @param words what is written into texts
	 * @param photo what is added where evidence is asked for
	 */
	void fillIn(String words, @Nullable Path photo) {
		Locator form = this.page.locator("#task-form");
		form.locator("form, .fjs-form").first().waitFor();
		for (Locator select : form.locator("select:visible").all()) {
			if (select.inputValue().isEmpty()) {
				select.selectOption(new SelectOption()
					.setValue(select.locator("option:not([value=''])").first().getAttribute("value")));
			}
		}
		for (Locator text : form
			.locator("textarea:visible:not([readonly]):not([disabled]),"
					+ " input[type=text]:visible:not([readonly]):not([disabled])")
			.all()) {
			if (text.inputValue().isEmpty()) {
				text.fill((text.getAttribute("inputmode") != null) ? "100" : words);
			}
		}
		for (Locator file : form.locator("input[type=file]").all()) {
			Locator kept = form.locator(".evidence-item code");
			int before = kept.count();
			file.setInputFiles(photo);
			kept.nth(before).waitFor();
		}
	}

	void tick(String label) {
		this.page.locator("#task-form").getByLabel(label).first().check();
	}

	void submit() {
		this.page.click("#task-submit");
		this.page.waitForURL((url) -> url.contains("completed"));
	}

	List<String> complaints() {
		return this.complaints;
	}

	/**
	 * What the sites have stored on the visitor's computer.
	 * @return names of cookies
	 */
	List<String> cookies() {
		return this.context.cookies().stream().map((cookie) -> cookie.name).toList();
	}

	@Override
	public void close() {
		LastSeen.keep(this.page, this.complaints);
		this.context.close();
	}

}
