package org.bihuan.riskpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands out sheets and photos, photos in a way that lets no browser run them.
 */
@Controller
class SheetDoor {

	private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");

	private final PointSheets sheets;

	private final PointPhotos photos;

	private final People people;

	SheetDoor(PointSheets sheets, PointPhotos photos, People people) {
		this.sheets = sheets;
		this.photos = photos;
		this.people = people;
	}

	@GetMapping("/risk-points/sheet.pdf")
	ResponseEntity<byte[]> sheet(@RequestParam String unit, @RequestParam(required = false) @Nullable Long point,
			Locale locale) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, named("risk-points-" + unit + ".pdf", false))
			.body(this.sheets.print(new UnitCode(unit), point, this.people.current(), locale));
	}

	@GetMapping("/risk-points/photos/{id:[0-9]{1,18}}")
	ResponseEntity<byte[]> photo(@PathVariable long id) {
		PhotoRow photo = this.photos.find(id, this.people.current());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(photo.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, named(photo.name(), SHOWN.contains(photo.mediaType())))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox")
			.body(this.photos.content(photo));
	}

	private static String named(String name, boolean shown) {
		ContentDisposition.Builder builder = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
		return builder.filename(name, StandardCharsets.UTF_8).build().toString();
	}

}
