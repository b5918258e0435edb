package org.bihuan.letter.register;

import java.nio.charset.StandardCharsets;

import org.bihuan.letter.life.LetterReading.LetterFile;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends a letter's file to be saved, never shown in our name.
 */
final class FileAnswer {

	private FileAnswer() {
	}

	static ResponseEntity<byte[]> of(LetterFile file) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(file.content());
	}

}
