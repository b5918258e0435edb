package org.bihuan.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sessions as a browser has them.
 */
final class Visits {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"");

	private Visits() {
	}

	/**
	 * Logs in on the login page.
	 * @return the session's cookie
	 */
	static String login(Connection connection, String login) {
		Answer page = Connection.send(HttpRequest.newBuilder(connection.site().resolve("/login")).GET());
		Matcher token = TOKEN.matcher(page.body());
		if (!token.find()) {
			throw new IllegalStateException(page.body());
		}
		String form = "username=%s&password=bihuan-demo&_csrf=%s".formatted(login,
				Connection.inAddress(token.group(1)));
		return cookie(Connection.send(HttpRequest.newBuilder(connection.site().resolve("/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Cookie", cookie(page))
			.POST(BodyPublishers.ofString(form))));
	}

	private static String cookie(Answer answer) {
		return answer.http()
			.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("SESSION="))
			.map((cookie) -> cookie.split(";")[0])
			.findFirst()
			.orElseThrow();
	}

	static Answer post(Connection connection, String cookie, String path, Object body, String... headers) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(connection.site().resolve(path))
				.header("Content-Type", "application/json")
				.header("Cookie", cookie)
				.POST(BodyPublishers.ofString(Connection.JSON.writeValueAsString(body)));
			return Connection.send((headers.length > 0) ? request.headers(headers) : request);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
