package org.bihuan.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
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

/**
 * Keeps texts so that neither the database nor a backup of it tells them. The key comes
 * from the environment or lies in a file of the data directory that only its owner reads.
 */
public final class Seal {

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final Path file;

	private byte @Nullable [] key;

	/**
	 * A seal with a key of its own.
	 * @param given 32 bytes in base 64, or blank if the key lies in the file
	 * @param file made at first use
	 */
	public Seal(String given, Path file) {
		this.file = file;
		this.key = given.isBlank() ? null : bytes(given);
	}

	/**
	 * Enciphers.
	 * @param text the secret
	 * @param place where it is kept; it opens only there
	 * @return nonce and ciphertext in base 64
	 */
	public String close(String text, String place) {
		try {
			byte[] nonce = new byte[NONCE_BYTES];
			this.random.nextBytes(nonce);
			byte[] closed = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), place);
			return Base64.getEncoder()
				.encodeToString(ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Deciphers.
	 * @param closed what {@link #close} returned
	 * @param place where it is kept
	 * @return the secret
	 * @throws Broken if it was closed with another key, for another place, or changed
	 */
	public String open(String closed, String place) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
			byte[] nonce = new byte[NONCE_BYTES];
			bytes.get(nonce);
			byte[] rest = new byte[bytes.remaining()];
			bytes.get(rest);
			return new String(apply(Cipher.DECRYPT_MODE, nonce, rest, place), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException ex) {
			throw new Broken(place, ex);
		}
	}

	private byte[] apply(int mode, byte[] nonce, byte[] bytes, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher.doFinal(bytes);
	}

	/**
	 * Bytes that follow from a text and the key, so that none need be stored.
	 * @param text what they stand for
	 * @return 32 bytes
	 */
	public byte[] mark(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key(), "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private synchronized byte[] key() {
		if (this.key == null) {
			this.key = fromFile();
		}
		return this.key;
	}

	private byte[] fromFile() {
		try {
			if (!Files.exists(this.file)) {
				generate();
			}
			return bytes(Files.readString(this.file, StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] bytes(String text) {
		try {
			byte[] bytes = Base64.getDecoder().decode(text.strip());
			if (bytes.length == KEY_BYTES) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below, without the text, which is a key all the same
		}
		throw new IllegalStateException(
				"The key %s must be %d bytes in base 64".formatted(this.file.getFileName(), KEY_BYTES));
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

	/** A text does not open: the key is another, the place is, or it was changed. */
	public static final class Broken extends IllegalStateException {

		Broken(String place, Exception cause) {
			super("What is sealed as " + place + " does not open with this key", cause);
		}

	}

}
