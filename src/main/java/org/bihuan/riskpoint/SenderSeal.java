package org.bihuan.riskpoint;

import java.nio.file.Path;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.Seal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Enciphers who sent a report, bound to that report.
 */
@Component
class SenderSeal {

	private final Seal seal;

	SenderSeal(@Value("${BIHUAN_SENDER_KEY:}") String given, @Value("${bihuan.data-dir:./data}") Path dataDirectory) {
		this.seal = new Seal(given, dataDirectory.resolve("sender-key"));
	}

	String close(long report, String sender) {
		return this.seal.close(sender, place(report));
	}

	String open(long report, String sealed) {
		try {
			return this.seal.open(sealed, place(report));
		}
		catch (Seal.Broken ex) {
			throw new Refusal.Conflict("riskpoint.refused.otherKey");
		}
	}

	private static String place(long report) {
		return "sender of report " + report;
	}

}
