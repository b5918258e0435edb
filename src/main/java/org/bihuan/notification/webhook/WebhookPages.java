package org.bihuan.notification.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The bot of a unit. What is written here as address and secret is never shown again.
 */
@Controller
class WebhookPages {

	private final Webhooks webhooks;

	private final People people;

	private final Texts texts;

	WebhookPages(Webhooks webhooks, People people, Texts texts) {
		this.webhooks = webhooks;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/notices/webhook")
	String show(@RequestParam(required = false) @Nullable String unit, Model model) {
		Person person = this.people.current();
		if (!Webhooks.leads(person)) {
			throw new Refusal.Forbidden("notice.webhook.leaders");
		}
		List<String> mine = this.webhooks.unitsOf(person);
		String chosen = (unit != null && !unit.isBlank()) ? unit.strip() : mine.stream().findFirst().orElse(null);
		model.addAttribute("units", mine);
		model.addAttribute("anyUnit", person.holds("admin"));
		model.addAttribute("styles", BotStyle.values());
		if (chosen != null) {
			model.addAttribute("unit", this.webhooks.unit(person, chosen));
			Optional<Webhook> bot = this.webhooks.find(person, chosen);
			model.addAttribute("style", bot.map(Webhook::style).orElse(BotStyle.WECOM));
			model.addAttribute("host", bot.map((one) -> one.address().getHost()).orElse(null));
			model.addAttribute("signed", bot.map((one) -> !one.secret().isEmpty()).orElse(false));
			model.addAttribute("enabled", bot.map(Webhook::enabled).orElse(true));
		}
		return "notification/webhook";
	}

	@PostMapping("/notices/webhook")
	String save(@RequestParam String unit, @RequestParam BotStyle style,
			@RequestParam(required = false) @Nullable String address,
			@RequestParam(required = false) @Nullable String secret,
			@RequestParam(defaultValue = "false") boolean enabled, Locale locale, RedirectAttributes flash) {
		return answered(unit, () -> this.webhooks.save(this.people.current(), unit, style, address, secret, enabled),
				"saved", locale, flash);
	}

	@PostMapping("/notices/webhook/test")
	String test(@RequestParam String unit, Locale locale, RedirectAttributes flash) {
		return answered(unit, () -> this.webhooks.test(this.people.current(), unit), "tested", locale, flash);
	}

	@PostMapping("/notices/webhook/delete")
	String delete(@RequestParam String unit, Locale locale, RedirectAttributes flash) {
		return answered(unit, () -> this.webhooks.delete(this.people.current(), unit), "deleted", locale, flash);
	}

	private String answered(String unit, Runnable act, String done, Locale locale, RedirectAttributes flash) {
		try {
			act.run();
			flash.addFlashAttribute("done", done);
		}
		catch (Refusal.Invalid ex) {
			FieldProblem first = ex.problems().get(0);
			flash.addFlashAttribute("refused", this.texts.of(first.messageKey(), locale, first.arguments()));
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		flash.addAttribute("unit", unit);
		return "redirect:/notices/webhook";
	}

}
