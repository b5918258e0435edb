package org.bihuan.frame;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bihuan.BihuanTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of the program and its row in the table of access: what it answers to
 * nobody, and which pages are closed to a worker. What it names does not exist. A route
 * without a row fails, and so does a row without a route. No route writes in a session
 * without the session's token.
 */
@BihuanTest
class RoutesApplicationTests {

	private static final Path TABLE = Path.of("src/test/resources/access/routes.csv");

	@LocalServerPort
	private int port;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void everyRouteHasItsRow() throws IOException {
		Browser worker = new Browser(this.port);
		worker.login("worker-e-0001", "bihuan-demo");
		List<String> rows = new ArrayList<>(List.of("route;nobody;worker"));
		for (String route : Routes.of(this.requestMappingHandlerMapping)) {
			String method = route.split(" ")[0];
			String path = Routes.plain(route.split(" ")[1]).replaceAll("\\{\\w+}", "0").replace("**", "0");
			if (!"GET".equals(method) && !"ANY".equals(method)) {
				assertThat(answer(worker, method, path)).as(route + " without a token").isEqualTo("403");
			}
			boolean closed = "GET".equals(method) && "403".equals(answer(worker, method, path));
			rows.add(String.join(";", route, answer(new Browser(this.port), method, path), closed ? "403" : ""));
		}
		assertThat(String.join("\n", rows)).isEqualTo(Files.readString(TABLE).strip());
	}

	private static String answer(Browser browser, String method, String path) {
		HttpResponse<String> answer = browser.send("ANY".equals(method) ? "GET" : method, path, "", "Accept",
				"text/html,application/json");
		String to = answer.headers()
			.firstValue("Location")
			.map((place) -> place.replaceFirst("^https?://[^/]*", ""))
			.orElse("");
		return (answer.statusCode() + " " + to).strip();
	}

}
