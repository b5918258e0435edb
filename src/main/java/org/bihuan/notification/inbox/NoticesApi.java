package org.bihuan.notification.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The caller's messages, for programs.
 */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

	private final MessageBox messages;

	private final NoticeWords words;

	private final People people;

	NoticesApi(MessageBox messages, NoticeWords words, People people) {
		this.messages = messages;
		this.words = words;
		this.people = people;
	}

	@GetMapping
	Listing<NoticeRow> list(@RequestParam(defaultValue = "false") boolean unread,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
			Locale locale) {
		Listing<Message> page = this.messages.page(this.people.current().login(), unread, cursor, limit);
		return new Listing<>(page.items().stream().map((message) -> row(message, locale)).toList(), page.total(),
				page.next());
	}

	@PostMapping("/{id}/read")
	NoticeRow read(@PathVariable long id, Locale locale) {
		return row(this.messages.read(id, this.people.current().login()), locale);
	}

	@PostMapping("/read")
	Unread readAll() {
		String login = this.people.current().login();
		this.messages.readAll(login, null);
		return new Unread(this.messages.unread(login));
	}

	private NoticeRow row(Message message, Locale locale) {
		Facts facts = message.facts();
		return new NoticeRow(message.id(), facts.kind(), facts.topic().name(), this.words.text(facts, locale),
				facts.urgent(), facts.caseNumber(), facts.taskId(), offset(facts.dueAt()), offset(facts.at()),
				message.unread(), offset(message.readAt()));
	}

	private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
		return (moment != null) ? moment.atZone(Zone.SHANGHAI).toOffsetDateTime() : null;
	}

	/**
	 * A message in the shape of the API.
	 *
	 * @param id its identifier
	 * @param kind what it tells
	 * @param topic what it is about
	 * @param text the sentence in the caller's language
	 * @param urgent whether quiet hours do not hold it back
	 * @param caseNumber the case
	 * @param taskId the task
	 * @param dueAt date that it names
	 * @param at when it was told
	 * @param unread whether it waits to be read
	 * @param readAt when it was read
	 */
	record NoticeRow(long id, String kind, String topic, String text, boolean urgent, @Nullable String caseNumber,
			@Nullable String taskId, @Nullable OffsetDateTime dueAt, @Nullable OffsetDateTime at, boolean unread,
			@Nullable OffsetDateTime readAt) {
	}

	/**
	 * How many are left.
	 *
	 * @param unread unread messages
	 */
	record Unread(long unread) {
	}

}
