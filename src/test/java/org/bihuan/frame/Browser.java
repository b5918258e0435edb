package org.bihuan.frame;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plain HTTP client that keeps cookies and can read the token of a page.
 */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?(?:content|value)=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String root;

	public Browser(int port) {
		this.root = "http://localhost:" + port;
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, "", headers);
	}

	/**
	 * Sends bytes.
	 * @param path where to
	 * @param body the bytes, in pieces
	 * @param headers names and values
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, byte[][] body, String... headers) {
		return send(
				HttpRequest.newBuilder(URI.create(this.root + path)).POST(BodyPublishers.ofByteArrays(List.of(body))),
				headers);
	}

	public HttpResponse<String> send(String method, String path, String body, String... headers) {
		return send(HttpRequest.newBuilder(URI.create(this.root + path)).method(method, BodyPublishers.ofString(body)),
				headers);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The fields of a form as a browser sends them.
	 * @param fields names and values in turn
	 * @return the encoded form
	 */
	public static String form(String... fields) {
		StringBuilder form = new StringBuilder();
		for (int i = 0; i < fields.length; i += 2) {
			form.append(form.isEmpty() ? "" : "&")
				.append(fields[i])
				.append("=")
				.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return form.toString();
	}

	/**
	 * Sends a form with the token of the page that holds it.
	 * @param path where to
	 * @param form the fields, encoded
	 * @param page a page with a token
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, String form, String page) {
		String token = "_csrf=" + URLEncoder.encode(token(page), StandardCharsets.UTF_8);
		return send("POST", path, form.isEmpty() ? token : form + "&" + token, "Content-Type",
				"application/x-www-form-urlencoded");
	}

	public HttpResponse<String> login(String login, String password, String... headers) {
		String form = "username=%s&password=%s&_csrf=%s".formatted(login, password,
				URLEncoder.encode(token("/login"), StandardCharsets.UTF_8));
		return send("POST", "/login", form,
				Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(headers))
					.toArray(String[]::new));
	}

	/**
	 * Comes with a first password and sets another, as a person does once.
	 * @param login the account
	 * @param first the password that an administrator gave
	 * @param own the one to be set
	 * @return what the page answers
	 */
	public HttpResponse<String> replacePassword(String login, String first, String own) {
		login(login, first);
		return post("/login/password", form("password", own, "again", own), "/login/password");
	}

	public String token(String page) {
		Matcher matcher = TOKEN.matcher(get(page).body());
		if (!matcher.find()) {
			throw new IllegalStateException("No token in " + page);
		}
		return matcher.group(1);
	}

	String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("SESSION"))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	static String basic(String login, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

}
