package org.bihuan.escalation.page;

import java.util.Locale;

import org.bihuan.casefile.CaseReaders;
import org.bihuan.escalation.Trigger;
import org.bihuan.escalation.ladder.LadderBoard;
import org.bihuan.escalation.ladder.Proposals;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The ladders of a case, as a part of its page, and those of a unit.
 */
@Controller
class LadderPage {

	private final LadderBoard board;

	private final LadderViews views;

	private final Proposals proposals;

	private final CaseReaders readers;

	private final Units units;

	private final People people;

	private final Texts texts;

	LadderPage(LadderBoard board, LadderViews views, Proposals proposals, CaseReaders readers, Units units,
			People people, Texts texts) {
		this.board = board;
		this.views = views;
		this.proposals = proposals;
		this.readers = readers;
		this.units = units;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/cases/{number}/ladder")
	String ofCase(@PathVariable String number, Model model, Locale locale) {
		CaseNumber wanted = new CaseNumber(number);
		Person reader = this.people.current();
		if (!this.readers.mayRead(wanted, reader)) {
			throw new Refusal.NotFound("casefile.unknown", number);
		}
		model.addAttribute("number", number);
		model.addAttribute("triggers", Proposals.BY_HAND);
		model.addAttribute("mayPropose", this.proposals.mayPropose(wanted, reader));
		model.addAttribute("ladders",
				this.board.ofCase(wanted).stream().map((story) -> this.views.of(story, locale)).toList());
		return "escalation/case";
	}

	@PostMapping("/cases/{number}/measure-proposal")
	String propose(@PathVariable String number, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "POOR_WORK") Trigger trigger, Locale locale, RedirectAttributes flash) {
		try {
			this.proposals.propose(new CaseNumber(number), trigger, reason, this.people.current());
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("refused",
					this.texts.of(ex.problems().get(0).messageKey(), locale, ex.problems().get(0).arguments()));
		}
		catch (Refusal.Conflict | Refusal.Forbidden ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:/cases/" + new CaseNumber(number);
	}

	@GetMapping("/units/{code}/ladders")
	String ofUnit(@PathVariable String code, Model model, Locale locale) {
		Person reader = this.people.current();
		UnitCode wanted = new UnitCode(code);
		UnitView unit = this.units.find(wanted, reader)
			.orElseThrow(() -> new Refusal.NotFound("escalation.unit", code));
		model.addAttribute("unit", unit);
		model.addAttribute("ladders",
				this.board.ofUnit(wanted, reader.scope())
					.stream()
					.map((story) -> this.views.of(story, locale))
					.toList());
		return "escalation/unit";
	}

}
