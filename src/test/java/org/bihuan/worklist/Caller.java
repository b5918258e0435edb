package org.bihuan.worklist;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A program that speaks to the API in the name of a demo account.
 *
 * @param port port of the application
 * @param login the account
 */
public record Caller(int port, String login) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final ObjectMapper JSON = new ObjectMapper();

	public HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, "", headers);
	}

	public HttpResponse<String> post(String path, String body, String... headers) {
		return send("POST", path, body, headers);
	}

	public HttpResponse<String> upload(String path, String kind, String fileName, byte[] content, String... headers) {
		String text = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
				+ "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: image/png\r\n\r\n" + new String(content, StandardCharsets.ISO_8859_1)
				+ "\r\n--b--\r\n";
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.ISO_8859_1)));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	public HttpResponse<String> send(String method, String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body));
		request.header("Content-Type", "application/json");
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	public JsonNode json(String path) {
		return json(get(path));
	}

	public static JsonNode json(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(answer.body(), ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		String basic = Base64.getEncoder()
			.encodeToString((this.login + ":bihuan-demo").getBytes(StandardCharsets.UTF_8));
		try {
			return CLIENT.send(request.header("Authorization", "Basic " + basic).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
