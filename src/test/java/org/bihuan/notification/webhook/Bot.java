package org.bihuan.notification.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A bot that remembers what it was told.
 */
final class Bot implements AutoCloseable {

	private final HttpServer server;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

	private volatile int status = 200;

	Bot() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	private void handle(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.calls.add(new Call(exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body));
		exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
		byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	URI address(String path) {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + path);
	}

	void answers(int status, String answer) {
		this.status = status;
		this.answer = answer;
	}

	List<Call> calls() {
		return this.calls;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/** One call. */
	record Call(URI uri, Map<String, List<String>> headers, String body) {

		String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
				.findFirst()
				.orElseThrow()
				.getValue()
				.get(0);
		}

	}

}
