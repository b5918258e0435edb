package org.bihuan.casefile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands the bytes of evidence to those who may read the case, in a way that lets no
 * browser run them.
 */
@RestController
class EvidenceController {

	private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");

	private static final URI ICON = URI.create("/assets/no-preview.svg");

	private final Evidence evidence;

	private final Thumbnails thumbnails;

	private final CaseReaders readers;

	private final People people;

	EvidenceController(Evidence evidence, Thumbnails thumbnails, CaseReaders readers, People people) {
		this.evidence = evidence;
		this.thumbnails = thumbnails;
		this.readers = readers;
		this.people = people;
	}

	@GetMapping("/api/v1/evidence/{id}/content")
	ResponseEntity<byte[]> content(@PathVariable String id, @RequestParam(defaultValue = "0") String inline) {
		EvidenceView view = readable(id);
		boolean shown = "1".equals(inline) && SHOWN.contains(view.mediaType());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(view.mediaType()))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(view, shown))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox")
			.body(this.evidence.content(id));
	}

	@GetMapping("/api/v1/evidence/{id}/thumbnail")
	ResponseEntity<byte[]> thumbnail(@PathVariable String id) {
		readable(id);
		return this.thumbnails.of(id)
			.map((picture) -> ResponseEntity.ok()
				.contentType(MediaType.IMAGE_JPEG)
				.cacheControl(CacheControl.noStore())
				.body(picture))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND).location(ICON).build());
	}

	private EvidenceView readable(String id) {
		EvidenceView view = this.evidence.find(id);
		if (!this.readers.mayRead(view.caseNumber(), this.people.current())) {
			throw new Refusal.NotFound("casefile.evidence.unknown");
		}
		return view;
	}

	private static String disposition(EvidenceView view, boolean shown) {
		ContentDisposition.Builder builder = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
		return builder.filename(view.fileName(), StandardCharsets.UTF_8).build().toString();
	}

}
