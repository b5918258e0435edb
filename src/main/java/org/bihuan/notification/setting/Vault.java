package org.bihuan.notification.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets of bots so that neither the database nor a backup of it tells them. The
 * key comes from the environment or lies in a file of the data directory that only its
 * owner reads.
 */
@Component
public class Vault {

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final int CODES = 1_000_000;

	private final SecureRandom random = new SecureRandom();

	private final String given;

	private final Path file;

	private byte @Nullable [] key;

	Vault(@Value("${BIHUAN_NOTIFICATION_KEY:}") String given, @Value("${bihuan.data-dir:./data}") Path dataDirectory) {
		this.given = given;
		this.file = dataDirectory.resolve("notification-key");
	}

	/**
	 * Enciphers.
	 * @param text the secret
	 * @param place where it is kept; it opens only there
	 * @return nonce and ciphertext in base 64
	 */
	public String lock(String text, String place) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] locked = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), place);
		return Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(nonce.length + locked.length).put(nonce).put(locked).array());
	}

	/**
	 * Deciphers.
	 * @param locked what {@link #lock} returned
	 * @param place where it is kept
	 * @return the secret
	 */
	public String open(String locked, String place) {
		ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(locked));
		byte[] nonce = new byte[NONCE_BYTES];
		bytes.get(nonce);
		byte[] rest = new byte[bytes.remaining()];
		bytes.get(rest);
		return new String(apply(Cipher.DECRYPT_MODE, nonce, rest, place), StandardCharsets.UTF_8);
	}

	/**
	 * Six digits that follow from a text and the key, so that none need be stored.
	 * @param text what they stand for
	 * @return the digits
	 */
	public String code(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key(), "HmacSHA256"));
			long number = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
			return "%06d".formatted(Math.floorMod(number, CODES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] apply(int mode, byte[] nonce, byte[] bytes, String place) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The secret of " + place + " was locked with another key", ex);
		}
	}

	private synchronized byte[] key() {
		if (this.key == null) {
			byte[] read = Base64.getDecoder().decode((this.given.isBlank() ? fromFile() : this.given).strip());
			if (read.length != KEY_BYTES) {
				throw new IllegalStateException("The key of notices must have %d bytes".formatted(KEY_BYTES));
			}
			this.key = read;
		}
		return this.key;
	}

	private String fromFile() {
		try {
			if (!Files.exists(this.file)) {
				generate();
			}
			return Files.readString(this.file, StandardCharsets.US_ASCII);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A link appears whole or not at all, whichever of two nodes is faster. */
	private void generate() throws IOException {
		byte[] fresh = new byte[KEY_BYTES];
		this.random.nextBytes(fresh);
		Files.createDirectories(this.file.toAbsolutePath().getParent());
		Path whole = Files.createTempFile(this.file.toAbsolutePath().getParent(), "key", ".tmp", ownerOnly());
		try {
			Files.writeString(whole, Base64.getEncoder().encodeToString(fresh), StandardCharsets.US_ASCII);
			Files.createLink(this.file, whole);
		}
		catch (FileAlreadyExistsException ex) {
			// another node made it first, and its key is as good
		}
		finally {
			Files.delete(whole);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
