package org.bihuan.letter.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.bihuan.casefile.Sha256;
import org.bihuan.letter.LetterKind;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the templates that ship with the product into the table, known by their hash. A
 * new one becomes active where the district uses a shipped one; where it uses its own,
 * the new one waits for somebody to choose it.
 */
@Configuration(proxyBeanMethods = false)
class ShippedTemplates {

	private static final int AFTER_THE_ORGANISATION = 100;

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + AFTER_THE_ORGANISATION)
	ApplicationRunner letterTemplates(TemplateRows rows, TransactionOperations transactions, Clock clock) {
		return (arguments) -> {
			try {
				transactions.executeWithoutResult((status) -> load(rows, clock.instant()));
			}
			catch (DuplicateKeyException | ConcurrencyFailureException ex) {
				// Another node starts at the same time and was faster; now all is there.
				transactions.executeWithoutResult((status) -> load(rows, clock.instant()));
			}
		};
	}

	private static void load(TemplateRows rows, Instant now) {
		for (LetterKind kind : LetterKind.values()) {
			Resource file = file(kind);
			if (file.exists()) {
				load(rows, kind, content(file), now);
			}
		}
	}

	private static void load(TemplateRows rows, LetterKind kind, byte[] content, Instant now) {
		List<TemplateVersion> known = rows.of(kind);
		String hash = Sha256.of(content);
		if (known.stream().anyMatch((version) -> version.sha256().equals(hash))) {
			return;
		}
		boolean own = known.stream().anyMatch((one) -> one.state() == TemplateState.ACTIVE && !one.shipped());
		known.stream()
			.filter((one) -> !own && one.state() == TemplateState.ACTIVE)
			.forEach((one) -> rows.state(one.id(), TemplateState.RETIRED));
		int next = known.stream().mapToInt(TemplateVersion::version).max().orElse(0) + 1;
		rows.insert(new TemplateVersion(0, kind, next, own ? TemplateState.PROPOSED : TemplateState.ACTIVE,
				kind + ".docx", hash, "", TemplateVersion.SHIPPED, now, null, null), content);
	}

	static Resource file(LetterKind kind) {
		return new ClassPathResource("letters/" + kind + ".docx");
	}

	private static byte[] content(Resource file) {
		try {
			return file.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A shipped template cannot be read", ex);
		}
	}

}
