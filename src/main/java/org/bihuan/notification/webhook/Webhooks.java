package org.bihuan.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.notification.outbox.Channel;
import org.bihuan.notification.outbox.Outbox;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who settles a unit's bot, and what is kept of it.
 */
@Service
@Transactional
class Webhooks {

	static final Set<String> LEADERS = Set.of("principal-leader", "authority-leader", "section-chief",
			"office-director");

	private final WebhookTable table;

	private final SafeAddress safe;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Units units;

	private final Clock clock;

	Webhooks(WebhookTable table, SafeAddress safe, Outbox outbox, AuditTrail audit, Units units, Clock clock) {
		this.table = table;
		this.safe = safe;
		this.outbox = outbox;
		this.audit = audit;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * The units whose bots the person settles; an administrator settles any other too.
	 */
	List<String> unitsOf(Person person) {
		return person.posts()
			.stream()
			.filter((post) -> LEADERS.contains(post.role()))
			.map((post) -> post.unit().value())
			.distinct()
			.sorted()
			.toList();
	}

	static boolean leads(Person person) {
		return person.holds("admin") || person.posts().stream().map(Group::role).anyMatch(LEADERS::contains);
	}

	UnitView unit(Person person, String code) {
		Optional<UnitView> unit = this.units.find(new UnitCode(code));
		if (unit.isEmpty() || !(person.holds("admin") || unitsOf(person).contains(code))) {
			throw new Refusal.NotFound("notice.webhook.unit", code);
		}
		return unit.get();
	}

	@Transactional(readOnly = true)
	public Optional<Webhook> find(Person person, String code) {
		unit(person, code);
		return this.table.find(code);
	}

	/** An empty address or secret keeps the one that is there. */
	public void save(Person person, String code, BotStyle style, @Nullable String address, @Nullable String secret,
			boolean enabled) {
		unit(person, code);
		Optional<Webhook> before = this.table.find(code);
		URI uri = (address != null && !address.isBlank()) ? uri(address.strip())
				: before.map(Webhook::address).orElseThrow(() -> wrong("notice.webhook.address"));
		String refusal = this.safe.refusal(uri);
		if (refusal != null) {
			throw wrong(refusal);
		}
		String signing = (secret != null && !secret.isBlank()) ? secret.strip()
				: before.filter((bot) -> bot.style() == style).map(Webhook::secret).orElse("");
		if (style == BotStyle.DINGTALK && signing.isEmpty()) {
			throw new Refusal.Invalid("secret", "notice.webhook.secret");
		}
		this.table.save(new Webhook(code, style, uri, signing, enabled), person.login(), this.clock.instant());
		this.audit.record("notification", person.login(), "webhook of " + code, "saved",
				Map.of("style", style.name(), "host", uri.getHost(), "enabled", enabled));
	}

	private static URI uri(String text) {
		try {
			if (text.length() > 1000) {
				throw wrong("notice.webhook.address");
			}
			return URI.create(text);
		}
		catch (IllegalArgumentException ex) {
			throw wrong("notice.webhook.address");
		}
	}

	private static Refusal wrong(String messageKey) {
		return new Refusal.Invalid("address", messageKey);
	}

	public void delete(Person person, String code) {
		unit(person, code);
		this.table.delete(code);
		this.audit.record("notification", person.login(), "webhook of " + code, "deleted", Map.of());
	}

	/** Sends a message by which people see that the bot works. */
	public void test(Person person, String code) {
		unit(person, code);
		if (this.table.find(code).filter(Webhook::enabled).isEmpty()) {
			throw new Refusal.Conflict("notice.webhook.none");
		}
		this.outbox.add(Channel.HOOK, null, code, "webhook-test");
	}

}
