package org.bihuan.worklist.api;

import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.HandOver;
import org.bihuan.workflow.HandOver.Preview;
import org.bihuan.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Open work of one person handed to another, over HTTP.
 */
@RestController
@RequestMapping("/api/v1/hand-over")
class HandOverApi {

	private final HandOver handOver;

	private final People people;

	private final Texts texts;

	HandOverApi(HandOver handOver, People people, Texts texts) {
		this.handOver = handOver;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	Answer preview(@RequestParam String from, @RequestParam String to, Locale locale) {
		return answer(this.handOver.preview(from, to, this.people.current()), locale);
	}

	@PostMapping
	Answer handOver(@RequestBody Request request, Locale locale) {
		return answer(this.handOver.handOver(given("from", request.from()), given("to", request.to()),
				(request.reason() != null) ? request.reason() : "", this.people.current()), locale);
	}

	private static String given(String field, @Nullable String login) {
		if (login == null || login.isBlank()) {
			throw new Refusal.Invalid(field, "workflow.verb.missing");
		}
		return login.strip();
	}

	private Answer answer(Preview preview, Locale locale) {
		return new Answer(preview.can().stream().map((row) -> task(row, null)).toList(),
				preview.cannot()
					.stream()
					.map((kept) -> task(kept.task(), this.texts.of(kept.messageKey(), locale)))
					.toList());
	}

	private static Task task(InboxRow row, @Nullable String because) {
		return new Task(row.id(), row.caseNumber().value(), row.step(), row.stepName(), because);
	}

	/**
	 * What is asked for.
	 *
	 * @param from login of who holds the tasks
	 * @param to login of who gets them
	 * @param reason why
	 */
	record Request(@Nullable String from, @Nullable String to, @Nullable String reason) {
	}

	/**
	 * Which tasks go and which stay.
	 *
	 * @param can tasks that go
	 * @param cannot tasks that stay, each with its reason
	 */
	record Answer(List<Task> can, List<Task> cannot) {
	}

	/**
	 * A task.
	 *
	 * @param id the task
	 * @param caseNumber the case
	 * @param step key of the step
	 * @param name name of the step
	 * @param because why it stays; null if it goes
	 */
	record Task(String id, String caseNumber, String step, String name, @Nullable String because) {
	}

}
