package org.bihuan.casepage;

import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseActs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Begins an act from the page of a case and leads to its request.
 */
@Controller
class ActsPage {

	private final CaseReading reading;

	private final CaseActs acts;

	private final People people;

	private final Texts texts;

	ActsPage(CaseReading reading, CaseActs acts, People people, Texts texts) {
		this.reading = reading;
		this.acts = acts;
		this.people = people;
		this.texts = texts;
	}

	@PostMapping("/cases/{number}/acts/{act}")
	String begin(@PathVariable String number, @PathVariable String act, Locale locale, RedirectAttributes flash) {
		CaseNumber asked = this.reading.cover(new CaseNumber(number)).number();
		try {
			return "redirect:/tasks/" + this.acts.open(asked, act, this.people.current()).task();
		}
		catch (Refusal.Conflict | Refusal.Forbidden ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
			return "redirect:/cases/" + asked;
		}
	}

}
