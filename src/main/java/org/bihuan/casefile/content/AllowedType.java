package org.bihuan.casefile.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The types that may come in.
 */
enum AllowedType {

	JPEG(Set.of("image/jpeg"), Set.of("jpg", "jpeg", "jpe", "jfif")), PNG(Set.of("image/png"), Set.of("png")),
	WEBP(Set.of("image/webp"), Set.of("webp")), HEIF(Set.of("image/heic", "image/heif"), Set.of("heic", "heif")),
	PDF(Set.of("application/pdf"), Set.of("pdf")),
	OFFICE(Set.of("application/zip", "application/x-tika-ooxml"), Set.of("docx", "xlsx"));

	private final Set<String> found;

	private final Set<String> extensions;

	AllowedType(Set<String> found, Set<String> extensions) {
		this.found = found;
		this.extensions = extensions;
	}

	static Optional<AllowedType> of(String mediaType) {
		return Arrays.stream(values()).filter((type) -> type.found.contains(mediaType)).findFirst();
	}

	boolean named(String extension) {
		return this.extensions.contains(extension);
	}

	boolean image() {
		return this != PDF && this != OFFICE;
	}

}
