package org.bihuan.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bihuan.casefile.Sha256;

/**
 * Writes entries one after the other and remembers the hash of each. The bytes of an
 * entry are let go as soon as they are written.
 */
final class ArchiveZip implements AutoCloseable {

	private final ZipOutputStream zip;

	private final LocalDateTime stamp;

	private final Map<String, String> hashes = new LinkedHashMap<>();

	/**
	 * Begins an archive.
	 * @param out where it goes
	 * @param stamp the same time for all entries: what is the same twice looks the same
	 */
	ArchiveZip(OutputStream out, LocalDateTime stamp) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.stamp = stamp;
	}

	void add(String name, byte[] content) throws IOException {
		if (this.hashes.put(name, Sha256.of(content)) != null) {
			throw new IllegalStateException("Twice in one archive: " + name);
		}
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(this.stamp);
		this.zip.putNextEntry(entry);
		this.zip.write(content);
		this.zip.closeEntry();
	}

	void add(String name, String content) throws IOException {
		add(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Hashes of the entries so far.
	 * @return hash by name, in the order of the entries
	 */
	Map<String, String> hashes() {
		return this.hashes;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
