package org.bihuan.program;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An archive in the hands of a forger, who knows the format and everything but the key.
 */
public final class Tampering {

	private static final KeyPair OWN_KEY = ownKey();

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private Tampering() {
	}

	public static Tampering of(byte[] archive) throws IOException {
		Tampering tampering = new Tampering();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				tampering.files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return tampering;
	}

	List<String> names() {
		return List.copyOf(this.files.keySet());
	}

	public List<String> names(String folder) {
		return names().stream().filter((name) -> name.startsWith(folder)).toList();
	}

	byte[] content(String name) {
		return this.files.get(name);
	}

	String text(String name) {
		return new String(content(name), StandardCharsets.UTF_8);
	}

	public Tampering oneByte(String name) {
		byte[] changed = content(name).clone();
		changed[changed.length / 2] ^= 1;
		this.files.put(name, changed);
		return this;
	}

	Tampering without(String name) {
		this.files.remove(name);
		return this;
	}

	Tampering with(String name, String content) {
		this.files.put(name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	Tampering swap(String one, String other) {
		byte[] kept = content(one);
		this.files.put(one, content(other));
		this.files.put(other, kept);
		return this;
	}

	List<String> lines() {
		return new ArrayList<>(Arrays.asList(text("chain.txt").split("\n")));
	}

	Tampering lines(List<String> lines) {
		return with("chain.txt", String.join("\n", lines) + "\n");
	}

	/** Another text in a record, its own hash right again. */
	Tampering rewrite(int seq, UnaryOperator<String> change) {
		List<String> lines = lines();
		String text = change.apply(lines.get(seq - 1).substring(65));
		lines.set(seq - 1, hash(text) + " " + text);
		return lines(lines);
	}

	/**
	 * The head is a hash: any fixed digit in its place would be the right one at times.
	 */
	static String otherHead(String anchor) {
		String other = anchor.replaceFirst("heads 0", "heads 1");
		return other.equals(anchor) ? anchor.replaceFirst("heads .", "heads 0") : other;
	}

	static String backdated(String text) {
		return text.replaceFirst("\"at\":\"20", "\"at\":\"19");
	}

	/** From a record on, everything computed anew. */
	Tampering rehash(int from) {
		List<String> lines = lines();
		for (int i = from; i < lines.size(); i++) {
			String text = lines.get(i)
				.substring(65)
				.replaceFirst("\"previous\":\"[0-9a-f]{64}\"",
						"\"previous\":\"" + lines.get(i - 1).substring(0, 64) + "\"");
			lines.set(i, hash(text) + " " + text);
		}
		return lines(lines);
	}

	/** The list of files fits again, and so do number and hash of the last record. */
	public Tampering relist() throws IOException {
		ObjectNode manifest = (ObjectNode) Connection.JSON.readTree(content("manifest.json"));
		ObjectNode entries = manifest.putObject("entries");
		names().stream()
			.filter((name) -> !name.equals("manifest.json") && !name.equals("seal.json"))
			.forEach((name) -> entries.put(name, Photos.sha256(content(name))));
		List<String> lines = lines();
		manifest.put("records", lines.size()).put("head", lines.get(lines.size() - 1).substring(0, 64));
		return with("manifest.json", Connection.JSON.writeValueAsString(manifest));
	}

	Tampering anchoredRecords(int count) throws IOException {
		ObjectNode manifest = (ObjectNode) Connection.JSON.readTree(content("manifest.json"));
		return with("manifest.json", Connection.JSON.writeValueAsString(manifest.put("anchoredRecords", count)));
	}

	/** Signed again, with the forger's own key. */
	public Tampering reseal() throws IOException {
		ObjectNode seal = (ObjectNode) Connection.JSON.readTree(content("seal.json"));
		String statement = seal.get("statement")
			.asText()
			.replaceFirst("manifest [0-9a-f]{64}", "manifest " + Photos.sha256(content("manifest.json")));
		return with("seal.json", Connection.JSON.writeValueAsString(signed(seal.put("statement", statement))));
	}

	Tampering resignAnchors() throws IOException {
		for (String name : names("anchors/")) {
			ObjectNode anchor = (ObjectNode) Connection.JSON.readTree(content(name));
			signed((ObjectNode) anchor.get("seal"));
			with(name, Connection.JSON.writeValueAsString(anchor));
		}
		return this;
	}

	private static ObjectNode signed(ObjectNode seal) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(OWN_KEY.getPrivate());
			signature.update(seal.get("statement").asText().getBytes(StandardCharsets.UTF_8));
			Base64.Encoder base64 = Base64.getEncoder();
			return seal.put("publicKey", base64.encodeToString(OWN_KEY.getPublic().getEncoded()))
				.put("signature", base64.encodeToString(signature.sign()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair ownKey() {
		try {
			return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public byte[] pack() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		return out.toByteArray();
	}

	private static String hash(String text) {
		return Photos.sha256(text.getBytes(StandardCharsets.UTF_8));
	}

}
