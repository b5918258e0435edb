package org.bihuan.release;

import java.nio.charset.StandardCharsets;

import org.bihuan.casefile.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file of a release.
 *
 * @param path for example {@code dmn/step-terms.dmn}
 * @param text what it says
 * @param before what it replaces, as it was in force when the release was proposed; null
 * if there was none
 * @param shipped hash of the file that the program brought then; null if it brought none
 */
record ReleaseFile(String path, String text, @Nullable String before, @Nullable String shipped) {

	byte[] content() {
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

	public String sha256() {
		return sha256(this.text);
	}

	static String sha256(String text) {
		return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
	}

	String name() {
		return this.path.substring(this.path.indexOf('/') + 1);
	}

}
