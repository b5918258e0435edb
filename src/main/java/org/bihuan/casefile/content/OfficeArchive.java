package org.bihuan.casefile.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Reads an archive once, within bounds, and tells whether it is a document of text or a
 * sheet without macros.
 */
final class OfficeArchive {

	private static final int MOST_PARTS = 5000;

	private static final long MOST_UNPACKED = 100L * 1024 * 1024;

	private static final long FREE_RATIO = 1024 * 1024;

	private static final long MOST_RATIO = 120;

	/** Macros, programs, pages and further archives, which a document may carry along. */
	private static final Pattern PROGRAM = Pattern.compile(
			"(vbaproject\\.bin|\\.(exe|dll|scr|com|bat|cmd|ps1|vbs?|js|hta|jar|lnk|html?|zip|rar|7z|gz))$",
			Pattern.CASE_INSENSITIVE);

	private static final String CONTENT_TYPES = "[Content_Types].xml";

	private final byte[] content;

	private final Set<String> parts = new HashSet<>();

	private String types = "";

	private long unpacked;

	OfficeArchive(byte[] content) {
		this.content = content;
	}

	/**
	 * The type by the extension.
	 * @param extension {@code docx} or {@code xlsx}
	 * @return the media type, or empty if the archive is not what the extension says, is
	 * broken, or unpacks to more than is reasonable
	 */
	Optional<String> mediaType(String extension) {
		try {
			read();
			return (new ArchiveDirectory(this.content).parts() == this.parts.size()) ? kind(extension)
					: Optional.empty();
		}
		catch (IOException | IllegalArgumentException | ArithmeticException ex) {
			return Optional.empty();
		}
	}

	private Optional<String> kind(String extension) {
		String kind = "docx".equals(extension) ? "wordprocessingml.document" : "spreadsheetml.sheet";
		String part = "docx".equals(extension) ? "word/document.xml" : "xl/workbook.xml";
		boolean fits = this.parts.contains(part) && this.types.contains(kind + ".main+xml");
		return fits ? Optional.of("application/vnd.openxmlformats-officedocument." + kind) : Optional.empty();
	}

	private void read() throws IOException {
		// the JDK's own refuses sizes of eight bytes, as the product's lists have them
		try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(this.content))) {
			for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				name(part.getName());
				byte[] head = unpack(zip);
				declaresNothing(part.getName(), head);
				if (CONTENT_TYPES.equals(part.getName())) {
					this.types = new String(head, StandardCharsets.UTF_8);
				}
			}
		}
	}

	private void name(String name) throws IOException {
		boolean climbs = name.startsWith("/") || name.contains("..") || name.contains("\\");
		boolean program = PROGRAM.matcher(name).find();
		if (climbs || program || !this.parts.add(name) || this.parts.size() > MOST_PARTS) {
			throw new IOException("A part that no document has");
		}
	}

	/** Entities that swell or fetch begin with a declaration, which no document has. */
	private static void declaresNothing(String name, byte[] head) throws IOException {
		boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
		// both halves of a wide letter: one of them is zero in the names of XML
		if (xml && new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE")) {
			throw new IOException("A part that declares what it consists of");
		}
	}

	// Returns the beginning only: no part is ever held whole.
	private byte[] unpack(InputStream zip) throws IOException {
		byte[] head = zip.readNBytes(256 * 1024);
		count(head.length);
		byte[] buffer = new byte[8192];
		for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
			count(read);
		}
		return head;
	}

	private void count(long bytes) throws IOException {
		this.unpacked += bytes;
		boolean swollen = this.unpacked > FREE_RATIO && this.unpacked > this.content.length * MOST_RATIO;
		if (this.unpacked > MOST_UNPACKED || swollen) {
			throw new IOException("Unpacks to more than is reasonable");
		}
	}

}
