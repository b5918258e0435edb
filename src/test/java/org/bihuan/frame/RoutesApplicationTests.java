package org.bihuan.frame;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.bihuan.BihuanTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of the program and its row in the table of access: what it answers to
 * nobody, and which pages are closed to a worker. What it names does not exist. A route
 * without a row fails, and so does a row without a route.
 */
@BihuanTest
class RoutesApplicationTests {

	private static final Path TABLE = Path.of("src/test/resources/access/routes.csv");

	/** A variable of a path, whose pattern may count in braces of its own. */
	private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");

	@LocalServerPort
	private int port;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void everyRouteHasItsRow() throws IOException {
		Browser worker = new Browser(this.port);
		worker.login("worker-e-0001", "bihuan-demo");
		List<String> rows = new ArrayList<>(List.of("route;nobody;worker"));
		for (String route : routes()) {
			String method = route.split(" ")[0];
			String path = VARIABLE.matcher(route.split(" ")[1]).replaceAll("0").replace("**", "0");
			boolean closed = "GET".equals(method) && "403".equals(answer(worker, method, path));
			rows.add(String.join(";", route, answer(new Browser(this.port), method, path), closed ? "403" : ""));
		}
		assertThat(String.join("\n", rows)).isEqualTo(Files.readString(TABLE).strip());
	}

	private Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
			if (ours(handler)) {
				routes.addAll(routes(info));
			}
		});
		return routes;
	}

	private static boolean ours(HandlerMethod handler) {
		Class<?> type = handler.getBeanType();
		return type.getName().startsWith("org.bihuan") && type.getEnclosingClass() == null;
	}

	private static List<String> routes(RequestMappingInfo info) {
		List<String> routes = new ArrayList<>();
		for (String path : info.getPatternValues()) {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			methods.forEach((method) -> routes.add(method + " " + path));
			if (methods.isEmpty()) {
				routes.add("ANY " + path);
			}
		}
		return routes;
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
