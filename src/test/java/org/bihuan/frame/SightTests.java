package org.bihuan.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.bihuan.BihuanTest;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that names an object of a case or a unit: every post asks at home, its
 * counterpart asks from elsewhere, and whoever serves the district asks as well. The
 * table says who is answered what; a route without a row fails. Whatever the table says,
 * nobody from elsewhere reads or writes. The same visits look for the canary. The sight
 * of rows is tried on both databases elsewhere: this is done once.
 */
@BihuanTest
class SightTests {

	private static final Path TABLE = Path.of("src/test/resources/access/objects.csv");

	private static final List<String> HOME = logins("worker-e-0118 safety-e-0118 deputy-e-0118 boss-e-0118 "
			+ "inspector1-emergency chief-emergency leader-emergency clerk-emergency legal-emergency tipoff "
			+ "inspector-longzhou");

	private static final List<String> ELSEWHERE = logins("worker-e-0102 safety-e-0102 deputy-e-0102 boss-e-0102 "
			+ "inspector1-education chief-education leader-education clerk-education legal-education "
			+ "inspector-baihe");

	private static final List<String> DISTRICT = logins(
			"office director-office manager auditor admin designer approver");

	/** Who asks for what takes long to make: two who may, and others who do not. */
	private static final List<String> PATIENT = logins("worker-e-0118 boss-e-0118 tipoff office admin");

	/** Who sees all lists between them. */
	private static final List<String> READERS = logins("safety-e-0118 clerk-emergency office");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private final Set<String> shown = new TreeSet<>();

	/** Shown to people with plain names: every page says who reads it. */
	private final Set<String> named = new TreeSet<>();

	private final Set<String> sang = new TreeSet<>();

	private CaseObjects objects;

	private CanaryNames names;

	@BeforeEach
	void name() {
		this.names = new CanaryNames(this.program, new UnitCode("E-0118"),
				List.of("boss-e-0118", "inspector1-emergency"));
	}

	@AfterEach
	void nameAgain() {
		this.names.close();
	}

	@Test
	void whoIsAnsweredWhat() throws IOException {
		this.objects = CaseObjects.of(this.program, this.port);
		Set<String> routes = Routes.of(this.requestMappingHandlerMapping);
		routes.removeIf((route) -> this.objects.address(route).isEmpty());
		Map<String, Map<String, String>> answers = new LinkedHashMap<>();
		Stream.of(ELSEWHERE, HOME, DISTRICT)
			.flatMap(List::stream)
			.forEach((login) -> answers.put(login, all(login, routes)));
		StringBuilder table = new StringBuilder("route;elsewhere;home;district");
		for (String route : routes) {
			table.append("\n").append(route);
			Stream.of(ELSEWHERE, HOME, DISTRICT)
				.forEach((logins) -> table.append(";").append(said(route, logins, answers)));
		}
		Files.writeString(Path.of("target/objects.csv"), table + "\n");
		READERS.forEach((login) -> lists(login, Routes.of(this.requestMappingHandlerMapping)));
		register();
		look("/q", new Browser(this.port).get(this.objects.scanned()));
		SoftAssertions.assertSoftly((all) -> {
			all.assertThat(this.sang).isEmpty();
			all.assertThat(this.shown)
				.contains("GET /cases/{number}", "GET /tasks/{id}", "GET /interviews/{id}",
						"GET /risk-points/{id:[0-9]+}", "GET /cases", "GET /interviews", "GET /risk-points", "/q");
			all.assertThat(this.named)
				.contains("GET /cases", "GET /letters", "GET /accounts", "/administration/people?q=0118",
						"/administration/people/boss-e-0118", "/administration/units?q=E-0118",
						"/administration/units/E-0118");
			ELSEWHERE.forEach((login) -> all.assertThat(answers.get(login).entrySet())
				.as(login)
				.allMatch((answer) -> Set.of("403", "404", "empty").contains(answer.getValue())));
			all.assertThat(table.toString()).isEqualTo(expected());
		});
	}

	private static String expected() {
		try {
			return Files.readString(TABLE).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Only strangers write: who may would change what the next one asks for. */
	private Map<String, String> all(String login, Set<String> routes) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		String token = browser.token("/me");
		// a refusal in JSON draws no page around it
		String accepted = ELSEWHERE.contains(login) ? "application/json,*/*;q=0.1"
				: "text/html,application/json,*/*;q=0.1";
		Map<String, String> answers = new LinkedHashMap<>();
		for (String route : routes) {
			if (ELSEWHERE.contains(login) || route.startsWith("GET ") && (quick(route) || PATIENT.contains(login))) {
				answers.put(route, ask(browser, route, token, accepted));
			}
		}
		return answers;
	}

	private static boolean quick(String route) {
		return !route.endsWith("/pdf") && !route.endsWith("/archive");
	}

	private String ask(Browser browser, String route, String token, String accepted) {
		String method = route.substring(0, route.indexOf(' '));
		String path = this.objects.address(route).orElseThrow();
		boolean api = path.startsWith("/api/");
		boolean file = api && "POST".equals(method) && path.endsWith("/evidence");
		String type = api ? "application/json" : "application/x-www-form-urlencoded";
		String body = CaseObjects.sent(route);
		if (file) {
			type = "multipart/form-data; boundary=b";
			body = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nphoto\r\n--b\r\nContent-Disposition: "
					+ "form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nx\r\n--b--\r\n";
		}
		HttpResponse<String> answer = browser.send(method, path, body, "Content-Type", type, "X-CSRF-TOKEN", token,
				"Accept", accepted, "Idempotency-Key", route);
		look(route, answer);
		return Canary.silent(answer) ? "empty" : String.valueOf(answer.statusCode());
	}

	private void look(String route, HttpResponse<String> page) {
		if (Canary.shown(page)) {
			this.shown.add(route);
		}
		if (Canary.sings(page)) {
			this.sang.add(route);
		}
	}

	private void lists(String login, Set<String> routes) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		for (String route : routes) {
			if (route.startsWith("GET /") && !route.contains("{") && !route.startsWith("GET /api/")
					&& !route.startsWith("GET /archive/")) {
				read(route, browser.get(route.substring(4)));
			}
		}
	}

	private void register() {
		Browser browser = new Browser(this.port);
		browser.login("admin", "bihuan-demo");
		Stream
			.of("/administration/people?q=0118", "/administration/people/boss-e-0118", "/administration/units?q=E-0118",
					"/administration/units/E-0118")
			.forEach((page) -> read(page, browser.get(page)));
	}

	private void read(String route, HttpResponse<String> page) {
		look(route, page);
		if (Canary.named(page)) {
			this.named.add(route);
		}
	}

	/** For example {@code 200 boss chief, 404 worker}. */
	private static String said(String route, List<String> logins, Map<String, Map<String, String>> answers) {
		Map<String, List<String>> byStatus = logins.stream()
			.filter((login) -> answers.get(login).containsKey(route))
			.collect(
					Collectors.groupingBy((login) -> answers.get(login).get(route), TreeMap::new, Collectors.toList()));
		return byStatus.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + ((byStatus.size() > 1)
					? " " + entry.getValue().stream().map(SightTests::post).collect(Collectors.joining(" ")) : ""))
			.collect(Collectors.joining(", "));
	}

	private static String post(String login) {
		return login.replaceFirst("-e-\\d+$|-(emergency|education)$", "");
	}

	private static List<String> logins(String words) {
		return List.of(words.split(" "));
	}

}
