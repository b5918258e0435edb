package org.bihuan.notification.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.notification.Topic;
import org.bihuan.notification.setting.Choice;
import org.bihuan.notification.setting.Choices;
import org.bihuan.notification.setting.NotificationSettings;
import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a person wants to hear when and where.
 */
@Controller
class SettingPages {

	private static final String PAGE = "redirect:/notices/settings";

	private final Choices choices;

	private final EmailProof proof;

	private final NotificationSettings settings;

	private final People people;

	private final Texts texts;

	SettingPages(Choices choices, EmailProof proof, NotificationSettings settings, People people, Texts texts) {
		this.choices = choices;
		this.proof = proof;
		this.settings = settings;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/notices/settings")
	String show(Model model) {
		Choice choice = this.choices.of(this.people.current().login());
		model.addAttribute("choice", choice);
		model.addAttribute("quiet", choice.quiet(this.settings));
		model.addAttribute("topics", Topic.values());
		model.addAttribute("mails", this.proof.possible());
		return "notification/settings";
	}

	@PostMapping("/notices/settings")
	String save(@ModelAttribute ChoiceForm form, Locale locale, RedirectAttributes flash) {
		return answered(() -> this.choices.save(form.choice(this.people.current().login(), locale)), "saved", locale,
				flash);
	}

	@PostMapping("/notices/settings/email")
	String ask(@RequestParam String email, Locale locale, RedirectAttributes flash) {
		return answered(() -> this.proof.ask(this.people.current().login(), email, locale), "codeSent", locale, flash);
	}

	@PostMapping("/notices/settings/code")
	String prove(@RequestParam String code, RedirectAttributes flash) {
		boolean right = this.proof.prove(this.people.current().login(), code);
		flash.addFlashAttribute(right ? "done" : "wrongCode", right ? "proved" : true);
		return PAGE;
	}

	@PostMapping("/notices/settings/forget")
	String forget(RedirectAttributes flash) {
		this.choices.forgetAddress(this.people.current().login());
		flash.addFlashAttribute("done", "forgotten");
		return PAGE;
	}

	private String answered(Runnable act, String done, Locale locale, RedirectAttributes flash) {
		try {
			act.run();
			flash.addFlashAttribute("done", done);
		}
		catch (Refusal.Invalid ex) {
			Map<String, String> errors = new LinkedHashMap<>();
			ex.problems()
				.forEach((problem) -> errors.put(problem.field(),
						this.texts.of(problem.messageKey(), locale, problem.arguments())));
			flash.addFlashAttribute("errors", errors);
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return PAGE;
	}

}
