package org.bihuan.report;

import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.organisation.Person;
import org.bihuan.report.ReportPeriod.Kind;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Begins and ends subscriptions.
 */
@Controller
@RequestMapping("/reports/subscriptions")
class ReportSubscriptionPages {

	private static final String BACK = "redirect:/reports#report-subscriptions";

	private final ReportSubscriptions subscriptions;

	private final ReportAccess access;

	ReportSubscriptionPages(ReportSubscriptions subscriptions, ReportAccess access) {
		this.subscriptions = subscriptions;
		this.access = access;
	}

	@PostMapping
	String subscribe(@RequestParam Map<String, String> sent) {
		Person person = this.access.person();
		String asked = sent.getOrDefault("kind", "");
		Kind kind = Stream.of(Kind.values())
			.filter((one) -> one.name().equals(asked))
			.findFirst()
			.orElseThrow(() -> new Refusal.Unreadable("report.kind.unknown", asked));
		this.subscriptions.add(person.login(), kind, this.access.whom(sent.get("whom"), person), this.access.now());
		return BACK;
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable String id) {
		Person person = this.access.person();
		if (!id.matches("\\d{1,18}") || !this.subscriptions.end(person.login(), Long.parseLong(id))) {
			throw new Refusal.NotFound("report.subscription.unknown", id);
		}
		return BACK;
	}

}
