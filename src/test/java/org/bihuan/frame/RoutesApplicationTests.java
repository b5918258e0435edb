package org.bihuan.frame;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bihuan.BihuanTest;
import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.NewAccount;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of the program and its row in the table of access: what it answers to
 * nobody, and which pages are closed to a worker. What it names does not exist. A route
 * without a row fails, and so does a row without a route. Whoever still owes a code, or a
 * password of the own, gets no more than nobody. No route writes in a session without the
 * session's token.
 */
@BihuanTest
class RoutesApplicationTests {

	private static final Path TABLE = Path.of("src/test/resources/access/routes.csv");

	@LocalServerPort
	private int port;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private AccountDesk desk;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void everyRouteHasItsRow() throws IOException {
		Browser worker = new Browser(this.port);
		worker.login("worker-e-0001", "bihuan-demo");
		Browser half = halfEntered();
		Browser first = withFirstPassword();
		List<String> rows = new ArrayList<>(List.of("route;nobody;worker"));
		for (String route : Routes.of(this.requestMappingHandlerMapping)) {
			String method = route.split(" ")[0];
			String path = Routes.plain(route.split(" ")[1]).replaceAll("\\{\\w+}", "0").replace("**", "0");
			if (!"GET".equals(method) && !"ANY".equals(method)) {
				assertThat(answer(worker, method, path)).as(route + " without a token").isEqualTo("403");
			}
			boolean closed = "GET".equals(method) && "403".equals(answer(worker, method, path));
			String nobody = answer(new Browser(this.port), method, path);
			if (!"GET /login/code".equals(route)) {
				assertThat(answer(half, method, path)).as(route + " to whoever owes a code")
					.isIn(nobody, "302 /login/code", "401");
			}
			if (!"GET /login/password".equals(route)) {
				assertThat(answer(first, method, path)).as(route + " to whoever has a first password")
					.isIn(nobody, "302 /login/password", "401");
			}
			rows.add(String.join(";", route, nobody, closed ? "403" : ""));
		}
		assertThat(String.join("\n", rows)).isEqualTo(Files.readString(TABLE).strip());
	}

	/** Somebody whose password was right and whose code is still owed. */
	private Browser halfEntered() {
		this.desk.create(new NewAccount("half-entered", "演示-半", "kept-by-nobody-7", Set.of()), "admin");
		this.transactions.executeWithoutResult((status) -> this.jdbc.update("""
				insert into org_second_factor (login, sealed, since, last_step)
				values ('half-entered', 'none', current_timestamp, 0)"""));
		Browser half = new Browser(this.port);
		half.login("half-entered", "kept-by-nobody-7");
		assertThat(answer(half, "GET", "/me")).isEqualTo("302 /login/code");
		return half;
	}

	/** Somebody whose password was right and somebody else's. */
	private Browser withFirstPassword() {
		this.desk.create(new NewAccount("first-comer", "演示-新", "kept-by-nobody-7", Set.of()), "admin");
		Browser first = new Browser(this.port);
		first.login("first-comer", "kept-by-nobody-7");
		assertThat(answer(first, "GET", "/me")).isEqualTo("302 /login/password");
		return first;
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
