package org.bihuan.longwork;

import java.nio.charset.StandardCharsets;

import org.bihuan.shared.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Hands a result to its owner, in a way that lets no browser run it.
 */
final class ResultAnswer {

	private ResultAnswer() {
	}

	static ResponseEntity<StreamingResponseBody> of(LongWork work, String id, String login) {
		WorkView.Result result = work.find(id, login).result();
		if (result == null) {
			throw new Refusal.NotFound("longwork.noResult");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(result.mediaType()))
			.contentLength(result.size())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(result.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body((out) -> work.result(id, login, out));
	}

}
