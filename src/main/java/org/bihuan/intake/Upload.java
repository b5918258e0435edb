package org.bihuan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bihuan.sheet.SheetFormat;

/**
 * A file that was sent, on this node until it is worked off.
 *
 * @param path where it lies
 * @param format its format
 * @param sha256 hash of its bytes
 */
record Upload(Path path, SheetFormat format, String sha256) {

	static Upload of(String name, InputStream content) throws IOException {
		SheetFormat format = SheetFormat.of(name);
		MessageDigest digest = digest();
		Path path = Files.createTempFile("bihuan-intake", ".part");
		try (InputStream in = new DigestInputStream(content, digest)) {
			Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
		}
		return new Upload(path, format, HexFormat.of().formatHex(digest.digest()));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void delete() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
