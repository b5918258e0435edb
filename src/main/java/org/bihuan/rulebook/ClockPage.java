package org.bihuan.rulebook;

import org.bihuan.deadline.ClockHealth;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The health of the clocks: what was compared, what differed, what was repaired.
 */
@Controller
class ClockPage {

	private static final int SHOWN = 10;

	private static final int LONGEST = 500;

	private final ClockHealth health;

	private final Keepers keepers;

	ClockPage(ClockHealth health, Keepers keepers) {
		this.health = health;
		this.keepers = keepers;
	}

	@GetMapping("/rulebook/clocks")
	String runs(Model model) {
		Person person = this.keepers.one(Keepers.OF_CLOCKS);
		model.addAttribute("runs", this.health.runs(SHOWN));
		model.addAttribute("mayRun", person.holds(Role.ADMIN.code()));
		return "rulebook/clocks";
	}

	@PostMapping("/rulebook/clocks/run")
	String run(@RequestParam String reason) {
		Person admin = this.keepers.one(Role.ADMIN);
		this.health.run(admin.login(), reason(reason));
		return "redirect:/rulebook/clocks";
	}

	static String reason(String reason) {
		if (reason.isBlank() || reason.length() > LONGEST) {
			throw new Refusal.Invalid("reason", "rulebook.required");
		}
		return reason.strip();
	}

}
