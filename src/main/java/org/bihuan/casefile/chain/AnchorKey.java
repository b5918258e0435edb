package org.bihuan.casefile.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The node's key for anchors, made at first use in a file that only its owner reads.
 *
 * @param privateKey signs
 * @param publicKey X.509, base 64; stands beside each signature
 */
record AnchorKey(PrivateKey privateKey, String publicKey) {

	static final String ALGORITHM = "Ed25519";

	static AnchorKey at(Path file) throws IOException, GeneralSecurityException {
		if (!Files.exists(file)) {
			generate(file);
		}
		List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
		PrivateKey key = KeyFactory.getInstance(ALGORITHM)
			.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
		return new AnchorKey(key, lines.get(1));
	}

	private static void generate(Path file) throws IOException, GeneralSecurityException {
		KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
		Base64.Encoder base64 = Base64.getEncoder();
		String text = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
				+ base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
		Files.createDirectories(file.getParent());
		Files.createFile(file, ownerOnly());
		Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
	}

	private static FileAttribute<?>[] ownerOnly() {
		Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
		return views.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	String sign(String text) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(this.privateKey);
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot sign", ex);
		}
	}

	static boolean verifies(String publicKey, String text, String signed) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initVerify(KeyFactory.getInstance(ALGORITHM)
				.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.verify(Base64.getDecoder().decode(signed));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

}
