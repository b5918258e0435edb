package org.bihuan.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the product answered.
 *
 * @param asked method and path
 * @param http the answer
 */
public record Answer(String asked, HttpResponse<String> http) {

	int status() {
		return this.http.statusCode();
	}

	String body() {
		return this.http.body();
	}

	String type() {
		return this.http.headers().firstValue("Content-Type").orElse("");
	}

	/**
	 * The body, where the call succeeded.
	 * @return the body as JSON
	 * @throws Refused if it did not
	 */
	JsonNode ok() {
		if (status() / 100 != 2) {
			throw new Refused(this);
		}
		return json();
	}

	JsonNode json() {
		try {
			return Connection.JSON.readTree(body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(body(), ex);
		}
	}

	/**
	 * The product said no where the program had expected a yes.
	 */
	static final class Refused extends RuntimeException {

		Refused(Answer answer) {
			super(answer.asked() + " → " + answer.status() + " " + answer.body()
					+ ((answer.status() == 500) ? "\n" + LoggedFault.last() : ""));
		}

	}

}
