package org.bihuan.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.deadline.Recalculation.Recalculated;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Timers as a page: health above, the list below. An act leads back to the list that it
 * was done from.
 */
@Controller
@RequestMapping(TimerQuery.PATH)
class TimerPage {

	private static final int ROWS = 50;

	private final TimerRows rows;

	private final TimerReaders readers;

	private final TimerActs acts;

	private final HealthBoard health;

	private final TimerWords words;

	private final Texts texts;

	TimerPage(TimerRows rows, TimerReaders readers, TimerActs acts, HealthBoard health, TimerWords words, Texts texts) {
		this.rows = rows;
		this.readers = readers;
		this.acts = acts;
		this.health = health;
		this.words = words;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> sent, Model model, Locale locale) {
		Person person = this.readers.current();
		TimerQuery query = this.readers.query(sent, person);
		Listing<TimerRow> page = this.rows.page(query, person, sent.get("cursor"), ROWS, locale);
		model.addAttribute("query", query);
		model.addAttribute("asked", query.said(null));
		model.addAttribute("rows", page.items());
		model.addAttribute("total", page.total());
		model.addAttribute("next", (page.next() != null) ? query.address(page.next()) : null);
		model.addAttribute("kinds",
				TimerKind.shown(!query.engine())
					.stream()
					.map((kind) -> new Choice(kind.name(), this.words.kind(kind, locale)))
					.toList());
		model.addAttribute("both", this.readers.seesEngine(person) && this.readers.seesCases(person));
		model.addAttribute("admin", this.readers.seesEngine(person));
		if (this.readers.seesHealth(person)) {
			Health now = this.health.read();
			model.addAttribute("health", now);
			model.addAttribute("oldest", this.words.late(Duration.ofSeconds(now.oldestSeconds()), locale));
		}
		model.addAttribute("words", this.texts);
		return "timer/list";
	}

	@PostMapping("/{id}/fire")
	String fire(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam Map<String, String> sent, Locale locale, RedirectAttributes flash) {
		Person by = this.readers.administrator();
		TimerQuery query = this.readers.query(sent, by);
		try {
			this.acts.fire(id, reason, by.login());
			flash.addFlashAttribute("done", this.words.say("timer.fired", locale));
		}
		catch (Refusal.Invalid | Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", said(ex, locale));
		}
		return "redirect:" + query.address(null);
	}

	@PostMapping("/{id}/recalculate")
	String recalculate(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam Map<String, String> sent, Locale locale, RedirectAttributes flash) {
		Person by = this.readers.administrator();
		TimerQuery query = this.readers.query(sent, by);
		try {
			Recalculated result = this.acts.recalculate(id, reason, by.login());
			flash.addFlashAttribute("done",
					result.isMoved()
							? this.words.say("timer.recalculated.moved", locale, result.dueBefore(), result.dueAfter(),
									moment(result.timerBefore(), locale), moment(result.timerAfter(), locale))
							: this.words.say("timer.recalculated.same", locale, result.dueAfter()));
		}
		catch (Refusal.Invalid | Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", said(ex, locale));
		}
		return "redirect:" + query.address(null);
	}

	private String moment(@Nullable Instant at, Locale locale) {
		return (at != null) ? this.words.moment(at) : this.words.say("timer.none", locale);
	}

	private String said(Refusal refusal, Locale locale) {
		if (refusal instanceof Refusal.Invalid invalid) {
			List<FieldProblem> problems = invalid.problems();
			return this.texts.of(problems.get(0).messageKey(), locale, problems.get(0).arguments());
		}
		return this.texts.of(refusal.messageKey(), locale, refusal.arguments());
	}

	/**
	 * A kind to choose.
	 *
	 * @param code its code
	 * @param word what it is called
	 */
	record Choice(String code, String word) {
	}

}
