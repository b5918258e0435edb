package org.bihuan.letter.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a Word document, unpacked within bounds.
 */
public final class DocxZip {

	static final int LARGEST = 1024 * 1024;

	private static final int MOST_PARTS = 200;

	private static final long MOST_UNPACKED = 16L * 1024 * 1024;

	private static final long FREE = 1024 * 1024;

	private static final long MOST_RATIO = 100;

	private static final byte[] MARK = { 'P', 'K', 3, 4 };

	private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

	private DocxZip() {
	}

	/**
	 * Unpacks a document. It is read once from its beginning and once by its list of
	 * parts: a file that says one thing to one reader and another to the next is refused.
	 * @param file the document
	 * @return parts by name
	 */
	static Map<String, byte[]> unpack(byte[] file) {
		if (file.length > LARGEST) {
			throw TemplateCheck.refused("large", LARGEST / 1024);
		}
		if (file.length < MARK.length || !Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length)) {
			throw TemplateCheck.refused("not-docx");
		}
		try {
			Map<String, byte[]> parts = fromBeginning(file);
			if (!same(parts, byList(file))) {
				throw TemplateCheck.refused("broken");
			}
			return parts;
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw TemplateCheck.refused("broken");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A template cannot be read", ex);
		}
	}

	private static Map<String, byte[]> fromBeginning(byte[] file) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			long unpacked = 0;
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				byte[] content = within(zip, file.length, unpacked);
				unpacked += content.length;
				boolean twice = !part.isDirectory() && parts.put(named(part), content) != null;
				if (twice || parts.size() > MOST_PARTS) {
					throw TemplateCheck.refused("broken");
				}
			}
		}
		catch (EOFException ex) {
			throw TemplateCheck.refused("broken");
		}
		return parts;
	}

	private static Map<String, byte[]> byList(byte[] file) throws IOException {
		Path path = Files.createTempFile("bihuan-template-", ".docx");
		try {
			Files.write(path, file);
			Map<String, byte[]> parts = new LinkedHashMap<>();
			try (ZipFile zip = new ZipFile(path.toFile())) {
				for (ZipEntry part : Collections.list(zip.entries())) {
					if (!part.isDirectory()) {
						try (InputStream in = zip.getInputStream(part)) {
							parts.put(named(part), within(in, file.length, 0));
						}
					}
				}
			}
			return parts;
		}
		finally {
			Files.delete(path);
		}
	}

	private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
		return one.keySet().equals(other.keySet())
				&& one.entrySet().stream().allMatch((part) -> Arrays.equals(part.getValue(), other.get(part.getKey())));
	}

	private static byte[] within(InputStream in, long packed, long before) throws IOException {
		long most = Math.min(MOST_UNPACKED, Math.max(FREE, packed * MOST_RATIO)) - before;
		byte[] content = in.readNBytes((int) Math.max(0, most) + 1);
		if (content.length > most) {
			throw TemplateCheck.refused("swollen");
		}
		return content;
	}

	private static String named(ZipEntry part) {
		String name = part.getName();
		if (name.contains("..") || name.contains("\\") || name.startsWith("/") || name.contains(":")) {
			throw TemplateCheck.refused("broken");
		}
		return name;
	}

	/**
	 * Packs the same parts again so that the same parts are always the same bytes.
	 * @param file a document of the program's own
	 * @return the document
	 */
	public static byte[] repack(byte[] file) {
		try {
			return pack(fromBeginning(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A document cannot be packed", ex);
		}
	}

	/**
	 * Packs parts.
	 * @param parts parts by name, the list of content types first
	 * @return the document
	 */
	static byte[] pack(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : ordered(parts)) {
				ZipEntry entry = new ZipEntry(name);
				entry.setTimeLocal(STAMP);
				zip.putNextEntry(entry);
				zip.write(parts.get(name));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A document cannot be packed", ex);
		}
		return out.toByteArray();
	}

	private static List<String> ordered(Map<String, byte[]> parts) {
		return parts.keySet()
			.stream()
			.sorted((one, other) -> one.startsWith("[") ? -1 : other.startsWith("[") ? 1 : one.compareTo(other))
			.toList();
	}

}
