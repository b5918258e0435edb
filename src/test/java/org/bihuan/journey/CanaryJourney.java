package org.bihuan.journey;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import org.bihuan.frame.Canary;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody wrote into a hazard, or into the labels of a form and the names of a
 * model, is words to a browser: nothing of it becomes an element, runs, or is tried.
 */
@InBrowser
class CanaryJourney {

	private static final String INSPECTOR = "inspector1-emergency";

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	CanaryJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void nothingThatPeopleWriteRuns() {
		Registration registration = new Registration(new UnitCode("E-0002"), null, Canary.TEXT, Canary.TEXT,
				Canary.TEXT, null, Map.of(), true, false, HazardSource.AUTHORITY_INSPECTION, null, null);
		CaseWalk walk = new CaseWalk(this.program, this.program.getBean(Hazards.class)
			.register(registration, this.program.getBean(People.class).find(INSPECTOR).orElseThrow(), null));
		InboxRow task = walk.open("confirm-registration");
		try (Visitor reader = this.visitors.named(walk.who(task).login(), Visitor.DESK, "zh-CN")) {
			reader.page().onDialog((dialog) -> {
				reader.complaints().add(dialog.message());
				dialog.dismiss();
			});
			// as a form and a model would come that were deployed with such names
			reader.page().context().route("**/api/v1/tasks/*/form", (route) -> change(route, CanaryJourney::labels));
			reader.page().context().route("**/api/v1/cases/*/diagram", (route) -> change(route, CanaryJourney::names));
			reader.open("/tasks/" + task.id());
			looksHarmless(reader);
			reader.page().click("form[action$='/claim'] button");
			reader.openTask(task.id());
			assertThat(reader.page().innerText("#task-form")).contains("onerror=alert(1)");
			looksHarmless(reader);
			reader.open("/cases/" + walk.number());
			reader.page().locator("#diagram svg text").first().waitFor();
			assertThat(reader.page().locator("#diagram svg").first().textContent()).contains("onerror");
			looksHarmless(reader);
			for (String page : List.of("/cases?q=" + walk.number(), "/search?q=" + walk.number())) {
				reader.open(page);
				assertThat(reader.page().innerText("main")).contains("onerror=alert(1)");
				looksHarmless(reader);
			}
		}
	}

	private static void looksHarmless(Visitor reader) {
		assertThat(reader.page().locator("img[src=x], [onerror]").count()).isZero();
		assertThat(reader.complaints()).isEmpty();
	}

	private static void change(Route route, UnaryOperator<String> change) {
		APIResponse answer = route.fetch();
		route.fulfill(new FulfillOptions().setResponse(answer).setBody(change.apply(answer.text())));
	}

	private static String labels(String form) {
		return form.replaceAll("\"(label|description)\":\"[^\"=][^\"]*\"",
				"\"$1\":\"" + Matcher.quoteReplacement(Canary.TEXT.replace("\"", "\\\"")) + "\"");
	}

	private static String names(String model) {
		return model.replaceAll(" name=\"[^\"]*\"",
				" name=\"" + Matcher.quoteReplacement(HtmlUtils.htmlEscape(Canary.TEXT)) + "\"");
	}

}
