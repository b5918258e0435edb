package org.bihuan.riskpoint;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sealed senders of reports: a name is on no page but the answer to whoever opened it.
 */
@Controller
@RequestMapping("/risk-points/senders")
class SenderPages {

	private final Senders senders;

	private final People people;

	private final Said said;

	SenderPages(Senders senders, People people, Said said) {
		this.senders = senders;
		this.people = people;
		this.said = said;
	}

	@GetMapping
	String named(Model model) {
		return page(this.people.current(), Map.of(), 0, model);
	}

	@PostMapping("/{id:[0-9]{1,18}}")
	String read(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Model model, Locale locale,
			HttpServletResponse response) {
		Person person = this.people.current();
		response.setHeader("Cache-Control", "no-store");
		try {
			model.addAttribute("sender", this.senders.read(id, reason, person));
			return page(person, Map.of(), id, model);
		}
		catch (Refusal.Invalid ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(person, this.said.problems(ex, locale), id, model);
		}
	}

	private String page(Person person, Map<String, String> errors, long asked, Model model) {
		model.addAttribute("reports", this.senders.named(person));
		model.addAttribute("errors", errors);
		model.addAttribute("asked", asked);
		return "riskpoint/senders";
	}

}
