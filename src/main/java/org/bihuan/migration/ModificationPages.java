package org.bihuan.migration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Modifications;
import org.bihuan.workflow.Modifications.Change;
import org.bihuan.workflow.Modifications.Standing;
import org.bihuan.workflow.Modifications.Step;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The processes of one case, and the way to set one right.
 */
@Controller
@RequestMapping(ModificationPages.PATH)
class ModificationPages {

	static final String PATH = "/migrations/changes";

	private final Modifications modifications;

	private final MigrationReaders readers;

	private final Texts texts;

	ModificationPages(Modifications modifications, MigrationReaders readers, Texts texts) {
		this.modifications = modifications;
		this.readers = readers;
		this.texts = texts;
	}

	@GetMapping
	String standing(@RequestParam(name = "case", defaultValue = "") String number, Model model) {
		this.readers.changer();
		model.addAttribute("number", number.strip());
		if (!number.isBlank()) {
			CaseNumber wanted = new CaseNumber(number.strip());
			model.addAttribute("standing", this.modifications.standing(wanted).stream().map(Shown::of).toList());
			model.addAttribute("changes", this.modifications.changes(wanted).stream().map(ShownChange::of).toList());
		}
		return "migration/change";
	}

	@PostMapping
	String change(@RequestParam(name = "case") String number, @RequestParam String instance,
			@RequestParam(required = false, defaultValue = "") Set<String> cancel,
			@RequestParam(required = false, defaultValue = "") Set<String> start,
			@RequestParam(defaultValue = "false") boolean skips, @RequestParam(defaultValue = "") String reason,
			Locale locale, RedirectAttributes flash) {
		Person person = this.readers.changer();
		try {
			this.modifications.change(new CaseNumber(number), new Change(instance, cancel, start, skips, reason),
					person.login());
			flash.addFlashAttribute("done", this.texts.of("migration.change.done", locale));
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("refused",
					this.texts.of(ex.problems().get(0).messageKey(), locale, ex.problems().get(0).arguments()));
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		flash.addAttribute("case", number);
		return "redirect:" + PATH;
	}

	/**
	 * A running process with what its drawing marks.
	 *
	 * @param standing the process
	 * @param current keys of where it stands
	 */
	record Shown(Standing standing, String current) {

		static Shown of(Standing standing) {
			return new Shown(standing, standing.open().stream().map(Step::activity).collect(Collectors.joining(",")));
		}

	}

	/**
	 * A change with what its drawings mark.
	 *
	 * @param changed the change
	 * @param before keys of where it stood
	 * @param cancelled keys of what was cancelled
	 * @param after keys of where it stood then
	 * @param started keys of what was started
	 */
	record ShownChange(Modifications.Changed changed, String before, String cancelled, String after, String started) {

		static ShownChange of(Modifications.Changed changed) {
			return new ShownChange(changed, joined(changed.before()), joined(changed.cancelled()),
					joined(changed.after()), joined(changed.started()));
		}

		private static String joined(List<String> keys) {
			return String.join(",", keys);
		}

	}

}
