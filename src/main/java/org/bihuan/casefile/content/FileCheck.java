package org.bihuan.casefile.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.bihuan.shared.Refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Judges a file that somebody sends.
 */
@Component
public class FileCheck {

	private static final String FIELD = "file";

	static final long MOST_PIXELS = 50_000_000;

	private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

	private final DataSize maxSize;

	private final MalwareScan scan;

	FileCheck(@Value("${bihuan.evidence.max-size:15MB}") DataSize maxSize, MalwareScan scan) {
		this.maxSize = maxSize;
		this.scan = scan;
	}

	/**
	 * Accepts or refuses a file.
	 * @param sentName name as sent
	 * @param content the bytes
	 * @return what is kept beside the bytes
	 * @throws Refusal.Invalid if it is empty, too large, of a type that is not allowed,
	 * not what its name says, more than one thing at once, or if the scanner finds
	 * something
	 */
	public CheckedFile check(String sentName, byte[] content) {
		size(content);
		FileName name = FileName.of(sentName);
		String found = detect(content);
		AllowedType type = AllowedType.of(found).orElseThrow(() -> refused("type"));
		if (!type.named(name.extension())) {
			throw refused("extension", name.value());
		}
		String mediaType = (type == AllowedType.OFFICE) ? office(name, content) : found;
		if (type != AllowedType.OFFICE) {
			onlyOneThing(type, new Bytes(content));
		}
		if (type.image()) {
			pixels(type, content);
		}
		if (this.scan.finds(content)) {
			throw refused("infected");
		}
		return new CheckedFile(name.value(), mediaType, PhotoTime.of(type, content));
	}

	private void size(byte[] content) {
		if (content.length == 0) {
			throw refused("empty");
		}
		if (content.length > this.maxSize.toBytes()) {
			throw refused("too-large", this.maxSize.toMegabytes());
		}
	}

	private String detect(byte[] content) {
		try {
			return this.types.detect(new ByteArrayInputStream(content), new Metadata()).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Bytes in memory cannot be read", ex);
		}
	}

	private static String office(FileName name, byte[] content) {
		return new OfficeArchive(content).mediaType(name.extension()).orElseThrow(() -> refused("archive"));
	}

	private static void onlyOneThing(AllowedType type, Bytes bytes) {
		boolean shifted = type == AllowedType.PDF && !bytes.startsWith("%PDF-");
		if (shifted || bytes.endsAsArchive() || bytes.active(type.image())) {
			throw refused("mixed");
		}
		if (type == AllowedType.PDF && bytes.runs()) {
			throw refused("runs");
		}
	}

	private static void pixels(AllowedType type, byte[] content) {
		OptionalLong pixels = Picture.pixels(type, content);
		// Newer formats have variants that the reader of headers does not know.
		if (pixels.isEmpty() && (type == AllowedType.JPEG || type == AllowedType.PNG)) {
			throw refused("broken");
		}
		if (pixels.orElse(0) > MOST_PIXELS) {
			throw refused("pixels", MOST_PIXELS / 1_000_000);
		}
	}

	private static Refusal.Invalid refused(String why, Object... arguments) {
		return new Refusal.Invalid(FIELD, "casefile.evidence." + why, arguments);
	}

}
