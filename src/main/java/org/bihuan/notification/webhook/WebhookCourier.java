package org.bihuan.notification.webhook;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.notification.inbox.Facts;
import org.bihuan.notification.inbox.NoticeWords;
import org.bihuan.notification.outbox.Channel;
import org.bihuan.notification.outbox.Courier;
import org.bihuan.notification.outbox.NotDelivered;
import org.bihuan.notification.outbox.Parcel;
import org.bihuan.notification.setting.NotificationSettings;

import org.springframework.stereotype.Component;

/**
 * Tells units' bots, signed, in plain text: a title can neither format nor link.
 */
@Component
class WebhookCourier implements Courier {

	private static final int SHOWN = 300;

	private final WebhookTable table;

	private final PinnedCall call;

	private final NoticeWords words;

	private final NotificationSettings settings;

	private final ObjectMapper json;

	private final Clock clock;

	WebhookCourier(WebhookTable table, PinnedCall call, NoticeWords words, NotificationSettings settings,
			ObjectMapper json, Clock clock) {
		this.table = table;
		this.call = call;
		this.words = words;
		this.settings = settings;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public Set<Channel> channels() {
		return Set.of(Channel.HOOK);
	}

	@Override
	public String carry(Parcel parcel) throws NotDelivered {
		Webhook bot = this.table.find(Objects.requireNonNull(parcel.unit()))
			.filter(Webhook::enabled)
			.orElseThrow(() -> NotDelivered.ever("the unit has no bot any more"));
		String body = body(parcel.facts().get(0));
		long millis = this.clock.millis();
		Map<String, String> headers = new LinkedHashMap<>(
				bot.secret().isEmpty() ? Map.of() : bot.style().headers(bot.secret(), millis, body));
		headers.put("X-Bihuan-Message-Id",
				UUID.nameUUIDFromBytes(parcel.key().getBytes(StandardCharsets.UTF_8)).toString());
		PinnedCall.Answer answer = call(bot, millis, headers, body);
		String shown = answer.status() + " "
				+ answer.body().substring(0, Math.min(answer.body().length(), SHOWN)).strip();
		if (!BotStyle.accepted(answer.status(), answer.body())) {
			throw NotDelivered.yet(shown);
		}
		return shown;
	}

	private PinnedCall.Answer call(Webhook bot, long millis, Map<String, String> headers, String body)
			throws NotDelivered {
		try {
			return this.call.post(bot.secret().isEmpty() ? bot.address()
					: bot.style().address(bot.address(), bot.secret(), millis, body), headers, body);
		}
		catch (IOException ex) {
			// the address may hold a key, so that only the kind of failure is kept
			throw NotDelivered.yet(ex.getClass().getSimpleName());
		}
	}

	private String body(Facts facts) {
		Locale locale = Locale.SIMPLIFIED_CHINESE;
		String due = this.words.due(facts, locale);
		String text = this.words.text(facts, locale) + (due.isEmpty() ? "" : "\n" + due) + "\n"
				+ this.settings.address(facts.path());
		try {
			return this.json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
