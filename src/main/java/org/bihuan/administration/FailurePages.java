package org.bihuan.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.FailedWork;
import org.bihuan.workflow.FailedWork.Failure;
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
 * What the product had to do by itself and has given up, and another try of it.
 */
@Controller
@RequestMapping(FailurePages.PATH)
class FailurePages {

	static final String PATH = "/administration/failures";

	private static final int ROWS = 200;

	private final FailedWork work;

	private final Administrators administrators;

	private final FieldErrors errors;

	private final Texts texts;

	FailurePages(FailedWork work, Administrators administrators, FieldErrors errors, Texts texts) {
		this.work = work;
		this.administrators = administrators;
		this.errors = errors;
		this.texts = texts;
	}

	@GetMapping
	String list(Model model, Locale locale) {
		this.administrators.current();
		List<Line> lines = this.work.newest(ROWS).stream().map((one) -> line(one, locale)).toList();
		model.addAttribute("failures", lines);
		model.addAttribute("total", this.work.count());
		return "administration/failures";
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Locale locale,
			RedirectAttributes flash) {
		String by = this.administrators.current().login();
		try {
			this.work.retry(id, reason, by);
			flash.addFlashAttribute("done", true);
		}
		catch (Refusal.Invalid | Refusal.Conflict ex) {
			Map<String, String> said = this.errors.of(ex, locale);
			flash.addFlashAttribute("refused", said.values().iterator().next());
		}
		return "redirect:" + PATH;
	}

	private Line line(Failure one, Locale locale) {
		// models are drawn with Chinese names; their keys are English
		boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
		return new Line(one.id(), chinese ? one.processName() : one.process(), one.step(), one.caseNumber(),
				one.cause(), this.texts.moment(one.at()));
	}

	/**
	 * A failure as the page shows it.
	 *
	 * @param id its identifier
	 * @param process what it is part of
	 * @param step where in the process
	 * @param caseNumber the case; null if none
	 * @param cause what the last try failed with
	 * @param at when it was given up
	 */
	record Line(String id, String process, String step, @Nullable String caseNumber, String cause, String at) {
	}

}
