package org.bihuan.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * HTTP Basic to one running product.
 *
 * @param site address of the product, without a path
 */
public record Connection(URI site) {

	static final ObjectMapper JSON = new ObjectMapper();

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String BOUNDARY = "part-of-a-form";

	/**
	 * The product on a port of this machine.
	 * @param port the port
	 * @return a connection to it
	 */
	public static Connection to(int port) {
		LoggedFault.listen();
		return new Connection(URI.create("http://localhost:" + port));
	}

	Answer get(String login, String path, String... headers) {
		return send(request(login, path, headers).GET());
	}

	Answer post(String login, String path, @Nullable Object body, String... headers) {
		return raw(login, path, "application/json",
				(body != null) ? text(body).getBytes(StandardCharsets.UTF_8) : new byte[0], headers);
	}

	Answer raw(String login, String path, String type, byte[] body, String... headers) {
		return send(request(login, path, headers).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
	}

	Answer upload(String login, String path, String kind, String fileName, byte[] content, String... headers) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
				+ BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: image/png\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return raw(login, path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray(), headers);
	}

	/**
	 * A value as it stands in an address.
	 */
	static String inAddress(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String login, String path, String... headers) {
		String basic = Base64.getEncoder().encodeToString((login + ":bihuan-demo").getBytes(StandardCharsets.UTF_8));
		HttpRequest.Builder request = HttpRequest.newBuilder(this.site.resolve(path))
			.timeout(Duration.ofMinutes(2))
			.header("Authorization", "Basic " + basic);
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	/**
	 * A file.
	 */
	HttpResponse<byte[]> file(String login, String path, String... headers) {
		return send(request(login, path, headers).build(), BodyHandlers.ofByteArray());
	}

	static Answer send(HttpRequest.Builder builder) {
		HttpRequest request = builder.build();
		return new Answer(request.method() + " " + request.uri().getPath(), send(request, BodyHandlers.ofString()));
	}

	private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
		try {
			return CLIENT.send(request, handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request.toString(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Object body) {
		try {
			return (body instanceof String text) ? text : JSON.writeValueAsString(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
