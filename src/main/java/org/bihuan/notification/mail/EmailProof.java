package org.bihuan.notification.mail;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.bihuan.notification.outbox.Channel;
import org.bihuan.notification.outbox.Outbox;
import org.bihuan.notification.setting.Choice;
import org.bihuan.notification.setting.Choices;
import org.bihuan.notification.setting.Vault;
import org.bihuan.shared.Refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An address is used once its owner has read a code there. The code follows from the
 * address, the moment and the vault's key, so that no table holds it.
 */
@Service
class EmailProof {

	static final String KIND = "code";

	private static final Duration VALID = Duration.ofMinutes(15);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final int MOST_TRIES = 5;

	private static final int LONGEST = 254;

	private static final Pattern ADDRESS = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
				+ "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

	private final Choices choices;

	private final Vault vault;

	private final Outbox outbox;

	private final Clock clock;

	private final boolean mails;

	EmailProof(Choices choices, Vault vault, Outbox outbox, Clock clock,
			@Value("${spring.mail.host:}") String mailServer) {
		this.choices = choices;
		this.vault = vault;
		this.outbox = outbox;
		this.clock = clock;
		this.mails = !mailServer.isBlank();
	}

	/** Whether mails can be sent at all. */
	boolean possible() {
		return this.mails;
	}

	/** Sends a code to an address that waits from now on. */
	@Transactional
	public void ask(String login, String address, Locale locale) {
		String stripped = address.strip();
		if (!this.mails) {
			throw new Refusal.Conflict("notice.mail.off");
		}
		if (stripped.length() > LONGEST || !ADDRESS.matcher(stripped).matches()) {
			throw new Refusal.Invalid("email", "notice.email.wrong");
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		if (!this.choices.await(login, stripped, locale, now, now.minus(PAUSE))) {
			throw new Refusal.Conflict("notice.email.soon");
		}
		this.outbox.add(Channel.CODE, login, null, KIND);
	}

	/** Takes the waiting address over; wrong tries are counted whatever happens. */
	@Transactional
	public boolean prove(String login, String given) {
		Instant now = this.clock.instant();
		boolean right = this.choices.tried(login, MOST_TRIES)
			.filter((sentAt) -> now.isBefore(sentAt.plus(VALID)))
			.map((sentAt) -> same(code(this.choices.of(login), sentAt), given.strip()))
			.orElse(false);
		if (right) {
			this.choices.proved(login);
		}
		return right;
	}

	private static boolean same(String expected, String given) {
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
	}

	String code(Choice reader, Instant sentAt) {
		return this.vault.code("email/%s/%s/%d".formatted(reader.login(), Objects.requireNonNull(reader.pendingEmail()),
				sentAt.getEpochSecond()));
	}

}
