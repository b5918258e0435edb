package org.bihuan.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A worker's phone in a cellar: photos taken without a connection wait on the phone, and
 * reach the case once, whatever happens on the way.
 */
@InBrowser
class PhotoJourney {

	private final Visitors visitors;

	private final HttpClient http = HttpClient.newHttpClient();

	PhotoJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void isNeitherLostNorDoubled() throws Exception {
		String task = interimTask();
		try (Gate gate = new Gate(this.visitors.port()); Visitor safety = visitor(gate, "zh-CN")) {
			safety.open("/tasks/" + task);
			ready(safety.page());
			safety.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
			// a second visit, so that the worker has seen the page and all it needs
			safety.open("/tasks/" + task);
			ready(safety.page());
			write(safety.page(), "已撤人，已停机。");

			gate.shut();
			take(safety.page(), "offline.png");
			waiting(safety.page()).waitFor();
			safety.snapshot("photo-waiting-360");

			// the phone is switched off and on again, still without a connection
			safety.page().reload();
			ready(safety.page());
			waiting(safety.page()).waitFor();
			assertThat(text(safety.page())).isEqualTo("已撤人，已停机。");

			// nothing tells the page that the connection is back: it tries again by
			// itself
			gate.open();
			stored(safety.page(), 1).waitFor();
			assertThat(files(task)).isEqualTo(1);

			// the server stores the next one, but its answer never arrives
			gate.loseAnswers();
			take(safety.page(), "answer-lost.png");
			waiting(safety.page()).waitFor();
			assertThat(files(task)).isEqualTo(2);
			gate.open();
			stored(safety.page(), 2).waitFor();
			assertThat(files(task)).isEqualTo(2);
			safety.page().locator("[data-photos-waiting]").waitFor(hidden());
			safety.snapshot("photo-sent-360");
		}
	}

	@Test
	void showsAPageOfItsOwnWithoutAConnection() throws Exception {
		try (Gate gate = new Gate(this.visitors.port()); Visitor safety = visitor(gate, "en")) {
			safety.open("/tasks");
			safety.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
			safety.open("/tasks");
			safety.page().waitForFunction("localStorage.getItem('bihuan-offline') === 'en'");
			gate.shut();
			safety.open("/cases");
			assertThat(safety.page().innerText("h1")).isEqualTo("There is no connection");
			safety.snapshot("offline-360");
		}
	}

	private static void ready(Page page) {
		page.locator("#task-form .evidence-add").first().waitFor();
	}

	private static void write(Page page, String text) {
		page.locator("#task-form textarea").first().fill(text);
		page.locator("[data-draft-state]").getByText("草稿").waitFor();
	}

	private static String text(Page page) {
		return page.locator("#task-form textarea").first().inputValue();
	}

	private static void take(Page page, String name) {
		page.locator("#task-form input[type=file]")
			.first()
			.setInputFiles(new FilePayload(name, "image/png", Pixels.png(name)));
	}

	private static Locator waiting(Page page) {
		return page.locator(".evidence-failed").getByText("等待网络").first();
	}

	private static Locator stored(Page page, int count) {
		return page.locator(".evidence-count").getByText("已有 %d 个".formatted(count)).first();
	}

	private static Locator.WaitForOptions hidden() {
		return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
	}

	private static Visitor visitor(Gate gate, String language) {
		return new Visitors(gate.port()).named("safety-e-0001", Visitor.PHONE, language);
	}

	private String interimTask() throws Exception {
		send("worker-e-0001", "POST", "/api/v1/hazards", """
				{"unit": "E-0001", "source": "SELF_CHECK", "criterion": "IT-11-10", "title": "地下室除尘管积尘",
				"description": "管内积尘约两厘米", "location": "地下室"}""");
		String tasks = send("safety-e-0001", "GET", "/api/v1/tasks?list=claimable&step=interim-measures", "");
		return JsonPath.read(tasks, "$.items[0].id");
	}

	private int files(String task) throws Exception {
		return JsonPath.read(send("safety-e-0001", "GET", "/api/v1/tasks/" + task + "/evidence", ""), "$.length()");
	}

	private String send(String login, String method, String path, String body) throws Exception {
		String password = Base64.getEncoder().encodeToString((login + ":bihuan-demo").getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.visitors.port() + path))
			.header("Authorization", "Basic " + password)
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as("%s %s: %s", method, path, response.body()).isLessThan(300);
		return response.body();
	}

}
