package org.bihuan.notification.outbox;

import java.util.List;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The outbox for administrators: what waits, what was given up, and another try.
 */
@Controller
class OutboxPages {

	private final OutboxHealth health;

	private final AuditTrail audit;

	private final People people;

	private final Texts texts;

	OutboxPages(OutboxHealth health, AuditTrail audit, People people, Texts texts) {
		this.health = health;
		this.audit = audit;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/notices/outbox")
	String list(Model model) {
		administrator();
		List<DeadLine> dead = this.health.deadLetters().stream().map((letter) -> line(letter)).toList();
		model.addAttribute("dead", dead);
		model.addAttribute("deadCount", this.health.dead());
		model.addAttribute("waiting", this.health.waiting());
		model.addAttribute("oldest", this.health.oldest() / 60);
		return "notification/outbox";
	}

	@PostMapping("/notices/outbox/{id}/retry")
	@Transactional
	String retry(@PathVariable long id) {
		Person person = administrator();
		this.health.retry(id);
		this.audit.record("notification", person.login(), "outbox/" + id, "retried", Map.of());
		return "redirect:/notices/outbox";
	}

	private Person administrator() {
		Person person = this.people.current();
		if (!person.holds(Role.ADMIN.code())) {
			throw new Refusal.Forbidden("problem.403");
		}
		return person;
	}

	private DeadLine line(OutboxHealth.DeadLetter letter) {
		return new DeadLine(letter.id(), letter.channel(), letter.to(), letter.kind(), this.texts.moment(letter.at()),
				letter.attempts(), letter.answer(), this.texts.moment(letter.givenUpAt()));
	}

	/**
	 * A dead letter as the page shows it.
	 *
	 * @param id its identifier
	 * @param channel the way out
	 * @param to person or unit
	 * @param kind what it tells
	 * @param at when it was told
	 * @param attempts how often was tried
	 * @param answer the last answer
	 * @param givenUpAt when it was given up
	 */
	record DeadLine(long id, String channel, String to, String kind, String at, int attempts, String answer,
			String givenUpAt) {
	}

}
