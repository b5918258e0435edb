package org.bihuan.casepage;

import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of a case.
 */
@Controller
class CasePages {

	private final CaseViews views;

	CasePages(CaseViews views) {
		this.views = views;
	}

	@GetMapping("/cases/{number}")
	String one(@PathVariable String number, Model model) {
		model.addAttribute("view", this.views.of(new CaseNumber(number)));
		return "casepage/case";
	}

}
