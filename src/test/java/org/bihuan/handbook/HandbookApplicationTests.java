package org.bihuan.handbook;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The handbook against the models it is made of: nothing is missing, and every link leads
 * somewhere.
 */
@BihuanTest
class HandbookApplicationTests {

	private static final Pattern LINK = Pattern.compile("href=\"(/handbook[^\"#]*)(?:#([^\"]+))?\"");

	@LocalServerPort
	private int port;

	@Test
	void tellsEveryStepAndEveryEndOfEveryProcess() throws IOException {
		String whole = page("worker-e-0001", "/handbook/whole", "zh-CN");
		SoftAssertions all = new SoftAssertions();
		for (Path file : files("bpmn", ".bpmn")) {
			BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
			String key = model.getModelElementsByType(Process.class).iterator().next().getId();
			all.assertThat(whole).as(key).contains("id=\"process-" + key + "\"");
			model.getModelElementsByType(UserTask.class)
				.forEach((step) -> all.assertThat(part(whole, "step-" + key + "-" + step.getId()))
					.as(key + " " + step.getId())
					.contains(Stream
						.concat(Stream.of(step.getName()),
								step.getDocumentations().stream().map((text) -> text.getTextContent().strip()))
						.map(HandbookApplicationTests::escaped)
						.toList()));
			model.getModelElementsByType(EndEvent.class)
				.forEach((end) -> all.assertThat(whole).contains(escaped(end.getName())));
		}
		all.assertAll();
	}

	@Test
	void tellsEveryRowOfEveryTableWithItsBasis() throws IOException {
		String whole = page("worker-e-0001", "/handbook/whole", "zh-CN");
		SoftAssertions all = new SoftAssertions();
		for (Path file : files("dmn", ".dmn")) {
			DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
			String key = model.getModelElementsByType(Decision.class).iterator().next().getId();
			model.getModelElementsByType(Rule.class).forEach((rule) -> {
				List<OutputEntry> answers = List.copyOf(rule.getOutputEntries());
				String place = answers.get(answers.size() - 1).getText().getTextContent().replace("\"", "");
				all.assertThat(part(whole, "row-" + key + "-" + rule.getId()))
					.as(key + " " + rule.getId())
					.contains(escaped(place));
			});
		}
		all.assertAll();
	}

	@Test
	void speaksBothLanguages() {
		assertThat(page("manager", "/handbook/processes/hazard-rectification", "en"))
			.contains("Confirm registration", "Legal clock", "Principal leader (unit of the case)", "Section chief")
			.doesNotContain("??");
		assertThat(page("manager", "/handbook/processes/hazard-rectification", "zh-CN")).contains("法定时限", "必填");
		assertThat(page("manager", "/handbook/decisions/step-terms", "zh-CN")).contains("步骤：确认登记", "已挂牌：是", "个工作日");
		assertThat(page("manager", "/handbook/letters", "en")).contains("Reminder letter", "Basis");
		assertThat(page("manager", "/handbook/clocks", "en")).contains("Five-fix plan", "Served by");
		assertThat(page("manager", "/handbook/roles", "en")).contains("Inspector", "Held at");
	}

	@ParameterizedTest
	@ValueSource(strings = { "worker-e-0001", "manager", "auditor", "admin", "designer" })
	void isForEverybodyAndInTheNavigation(String login) {
		assertThat(page(login, "/handbook", "en")).contains("href=\"/handbook\"", "aria-current=\"page\"");
	}

	@Test
	void everyLinkLeadsSomewhere() {
		Browser reader = browser("manager");
		Map<String, String> seen = new HashMap<>();
		Set<String> open = new TreeSet<>(Set.of("/handbook"));
		Set<String> places = new TreeSet<>();
		while (!open.isEmpty()) {
			String path = open.iterator().next();
			open.remove(path);
			HttpResponse<String> answer = reader.get(path, "Accept", "text/html");
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			seen.put(path, answer.body());
			Matcher links = LINK.matcher(answer.body());
			while (links.find()) {
				if (!seen.containsKey(links.group(1))) {
					open.add(links.group(1));
				}
				if (links.group(2) != null) {
					places.add(links.group(1) + "#" + links.group(2));
				}
			}
		}
		assertThat(seen).hasSizeGreaterThan(40);
		places.forEach((place) -> assertThat(seen.get(place.split("#")[0])).as(place)
			.contains("id=\"" + place.split("#")[1] + "\""));
	}

	@Test
	void drawsEachProcessAndKnowsNoOther() {
		Browser reader = browser("worker-e-0001");
		assertThat(reader.get("/handbook/processes/legal-clock/drawing").body()).contains("bpmndi:BPMNDiagram");
		assertThat(reader.get("/handbook/processes/no-such/drawing").statusCode()).isEqualTo(404);
		for (String path : List.of("/handbook/processes/no-such", "/handbook/decisions/no-such", "/handbook/other")) {
			assertThat(reader.get(path, "Accept", "text/html").statusCode()).as(path).isEqualTo(404);
		}
	}

	private static String part(String page, String id) {
		int from = page.indexOf("id=\"" + id + "\"");
		int end = page.indexOf(id.startsWith("row") ? "</tr>" : "</section>", Math.max(from, 0));
		return (from < 0) ? "" : page.substring(from, end);
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private String page(String login, String path, String language) {
		HttpResponse<String> answer = browser(login).get(path, "Accept", "text/html", "Accept-Language", language);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

}
