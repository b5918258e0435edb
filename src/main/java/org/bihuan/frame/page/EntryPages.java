package org.bihuan.frame.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in: login, and the first page after it.
 */
@Controller
class EntryPages {

	@GetMapping("/")
	String home() {
		return "redirect:/tasks";
	}

	@GetMapping("/login")
	String login(@RequestParam(required = false) String error, @RequestParam(required = false) String logout,
			@RequestParam(required = false) String changed, @RequestParam(required = false) String ended, Model model) {
		model.addAttribute("refused", error != null);
		model.addAttribute("ended", ended != null);
		model.addAttribute("left", logout != null);
		model.addAttribute("changed", changed != null);
		return "login";
	}

	/** What a phone shows without a connection, kept there while it had one. */
	@GetMapping("/offline")
	String offline() {
		return "offline";
	}

}
