package org.bihuan.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.bihuan.casefile.CaseProofs;
import org.bihuan.casefile.Sha256;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * What helps to read and to check an archive: words and the page that checks.
 */
@Component
class ArchiveTexts {

	private static final String KEYS = "data-keys=\"\"";

	private final CaseProofs proofs;

	ArchiveTexts(CaseProofs proofs) {
		this.proofs = proofs;
	}

	String readMe(ArchiveFacts facts) {
		long records = facts.records().size();
		return resource("archive/README.txt").replace("{case}", facts.cover().number().value())
			.replace("{records}", String.valueOf(records))
			.replace("{anchored}", String.valueOf(facts.anchored()))
			.replace("{loose}", String.valueOf(records - facts.anchored()))
			.replace("{keys}", fingerprints("\n"));
	}

	/**
	 * The page as it lies in an archive: a key that comes with the archive proves
	 * nothing.
	 */
	String verifier() {
		return resource("archive/verify.html");
	}

	/** The page as this server gives it out: it knows this server's keys. */
	String verifierWithKeys() {
		return verifier().replace(KEYS, "data-keys=\"" + fingerprints(" ") + "\"");
	}

	private String fingerprints(String between) {
		return this.proofs.keys().stream().map(ArchiveTexts::fingerprint).collect(joining(between));
	}

	private static String fingerprint(String key) {
		return Sha256.of(Base64.getDecoder().decode(key));
	}

	private static String resource(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Missing from the program: " + path, ex);
		}
	}

}
