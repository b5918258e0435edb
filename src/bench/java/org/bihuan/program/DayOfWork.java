package org.bihuan.program;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.frame.Browser;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a unit and of its authority do, in an order that its seed decides.
 */
final class DayOfWork {

	private static final String PASSWORD = "bihuan-demo";

	private static final int DEEPEST = 5;

	private static final List<String> PAGES = List.of("/tasks", "/tasks/tabs", "/cases", "/letters", "/listings",
			"/exposures", "/measures", "/risk-points", "/inspections", "/duties", "/notices",
			"/search?q=" + Connection.inAddress("灯管"), "/long-work", "/hazards/new", "/interviews", "/me");

	private static final List<String> LISTS = List.of("tasks?limit=20", "tasks?list=done&limit=20", "cases?limit=20",
			"obligations?limit=20", "letters?limit=20", "risk-points?limit=20", "notices?limit=20");

	private static final List<String> PUBLIC = List.of("/login", "/public/board", "/public/exposures",
			"/q/demo-heeN4rdi8baCwTKXt", "/check/0000000000000000");

	private final Connection connection;

	private final Stopwatches times;

	private final DistrictProgram program;

	private final Random chance;

	private final List<String> people;

	private final String worker;

	private final String safety;

	private final String unit;

	private final Browser reader;

	private final Deque<String> exports = new ArrayDeque<>();

	private @Nullable String number;

	DayOfWork(Connection connection, Stopwatches times, String unit, String authority, int seed) {
		this.connection = connection;
		this.times = times;
		this.program = DistrictProgram.of(connection, unit, authority);
		this.chance = new Random(seed);
		this.worker = "worker-" + unit;
		this.safety = "safety-" + unit;
		this.people = List.of(this.safety, "boss-" + unit, "inspector1-" + authority, "chief-" + authority);
		this.unit = unit.toUpperCase(Locale.ROOT);
		this.reader = new Browser(connection.site().getPort());
		this.reader.login("chief-" + authority, PASSWORD);
	}

	void act() {
		int which = this.chance.nextInt(100);
		if (which < 40) {
			step();
		}
		else if (which < 60) {
			page("page", this.reader, PAGES.get(this.chance.nextInt(PAGES.size())));
		}
		else if (which < 72) {
			deepPages(anybody(), LISTS.get(this.chance.nextInt(LISTS.size())));
		}
		else if (which < 80) {
			page("anonymous", new Browser(this.connection.site().getPort()),
					PUBLIC.get(this.chance.nextInt(PUBLIC.size())));
		}
		else if (which < 84) {
			papers();
		}
		else if (which < 90) {
			check();
		}
		else if (which < 94) {
			visit();
		}
		else if (which < 97) {
			duties();
		}
		else {
			export();
		}
	}

	private String anybody() {
		return this.people.get(this.chance.nextInt(this.people.size()));
	}

	/** The next step of the case at hand; the next case when there is none. */
	private void step() {
		String at = this.number;
		if (at == null) {
			this.number = this.times.of("register", () -> this.program.register(this.worker, Map.of("unit", this.unit,
					"title", "灯管脱落", "description", "灯管松动", "location", "一楼", "source", "SELF_CHECK")));
			return;
		}
		Optional<DistrictProgram.Open> open = this.times.of("look for tasks", () -> this.program.open(at));
		if (open == null || open.isEmpty()) {
			page("case", this.reader, "/cases/" + Connection.inAddress(at));
			this.number = null;
			return;
		}
		Boolean done = this.times.of("claim", () -> {
			this.program.claim(open.get());
			return true;
		});
		if (done != null) {
			done = this.times.of("form, photos, completion", () -> {
				this.program.complete(open.get());
				return true;
			});
		}
		if (done == null) {
			this.number = null;
		}
	}

	private void page(String kind, Browser browser, String path) {
		this.times.of(kind, () -> browser.get(path));
	}

	private void deepPages(String login, String list) {
		String next = "";
		for (int page = 0; page < DEEPEST && next != null; page++) {
			String cursor = next.isEmpty() ? "" : "&cursor=" + Connection.inAddress(next);
			JsonNode answer = this.times.of("list", () -> this.connection.get(login, "/api/v1/" + list + cursor).ok());
			next = (answer != null) ? answer.path("next").textValue() : null;
		}
	}

	/** The case as paper, and the newest letter. */
	private void papers() {
		JsonNode letters = this.times.of("list", () -> this.connection.get(this.people.get(3), "/api/v1/letters").ok());
		if (letters != null && !letters.get("items").isEmpty()) {
			page("letter as PDF", this.reader, "/letters/" + letters.get("items").get(0).get("id").asText() + "/pdf");
		}
		JsonNode cases = this.times.of("list", () -> this.connection.get(this.safety, "/api/v1/cases?limit=5").ok());
		if (cases != null && !cases.get("items").isEmpty()) {
			String path = "/api/v1/cases/" + Connection.inAddress(cases.get("items").get(0).get("caseNumber").asText())
					+ "/pdf";
			this.times.of("case as PDF", () -> this.connection.file(this.safety, path));
		}
	}

	/** Somebody stands before a point and answers its list. */
	private void check() {
		JsonNode points = this.times.of("list",
				() -> this.connection.get(this.worker, "/api/v1/risk-points?limit=20").ok());
		if (points == null || points.get("items").isEmpty()) {
			return;
		}
		String path = "/api/v1/risk-points/" + points.get("items").get(0).get("id").asText();
		JsonNode point = this.times.of("point", () -> this.connection.get(this.worker, path).ok());
		if (point != null) {
			List<Map<String, Object>> answers = new ArrayList<>();
			point.get("items").forEach((item) -> {
				if (item.get("level").asText().equals("TEAM")) {
					answers.add(Map.of("item", item.get("position").asInt(), "ok", true));
				}
			});
			this.times
				.of("check",
						() -> this.connection
							.post(this.worker, path + "/checks",
									Map.of("version", point.get("version").asInt(), "level", "TEAM", "answers",
											answers),
									"Idempotency-Key", UUID.randomUUID().toString())
							.ok());
		}
	}

	/** In, a look, out. */
	private void visit() {
		Browser browser = new Browser(this.connection.site().getPort());
		HttpResponse<String> in = this.times.of("login", () -> browser.login(anybody(), PASSWORD));
		if (in != null) {
			page("page", browser, "/tasks");
			this.times.of("logout", () -> browser.post("/logout", "", "/me"));
		}
	}

	private void duties() {
		JsonNode duties = this.times.of("list",
				() -> this.connection.get(this.safety, "/api/v1/duties?state=DUE").ok());
		if (duties != null && !duties.get("items").isEmpty()) {
			JsonNode items = duties.get("items");
			String id = items.get(this.chance.nextInt(items.size())).get("period").get("id").asText();
			this.times.of("duty done",
					() -> this.connection.post(this.safety, "/api/v1/duties/" + id + "/done", Map.of("note", "已完成"))
						.ok());
		}
	}

	/** Asks for one table and fetches an earlier one. */
	private void export() {
		JsonNode begun = this.times.of("export",
				() -> this.connection.post(this.safety, "/api/v1/cases/export", null).ok());
		if (begun != null) {
			this.exports.add(begun.get("id").asText());
		}
		if (this.exports.size() > 1) {
			String path = "/api/v1/work/" + this.exports.remove() + "/result";
			this.times.of("exported table", () -> this.connection.file(this.safety, path));
		}
	}

}
