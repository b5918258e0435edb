package org.bihuan.rulebook;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules from outside: who reads and changes them, and what is answered.
 */
@BihuanTest
class RulebookApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestRestTemplate client;

	@Autowired
	private ScheduledTaskHolder tasks;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "admin, /rulebook/calendar, 200", "director-office, /rulebook/calendar, 403",
			"boss-e-0001, /rulebook/calendar, 403", "admin, /rulebook/documents, 200",
			"director-office, /rulebook/documents, 200", "chief-emergency, /rulebook/documents, 403",
			"admin, /rulebook/clocks, 200", "office, /rulebook/clocks, 200", "manager, /rulebook/clocks, 403" })
	void pagesAreForTheirKeepers(String login, String path, int status) {
		this.browser.login(login, "bihuan-demo");
		assertThat(this.browser.get(path, "Accept", "text/html").statusCode()).isEqualTo(status);
	}

	@Test
	void aYearWithoutNoticeIsProvisional() {
		this.browser.login("admin", "bihuan-demo");
		assertThat(this.browser.get("/rulebook/calendar?year=2026").body()).contains("国办发明电〔2025〕7号")
			.doesNotContain("id=\"provisional\"");
		HttpResponse<String> next = this.browser.get("/rulebook/calendar?year=2031");
		assertThat(next.body()).contains("id=\"provisional\"");
	}

	@Test
	void everyNodeLooksForANewCalendarInTheBackground() {
		assertThat(this.tasks.getScheduledTasks()).extracting(ScheduledTask::toString)
			.containsOnlyOnce("org.bihuan.calendar.StoredCalendar.refresh");
	}

	@Test
	void eachWrongRowIsNamedAndNothingChanges() {
		String body = post("admin", "/api/v1/calendar/notices/preview",
				notice("2027-01-01,HOLIDAY,元旦,New Year\\n"
						+ "2027-02-31,OFF,a,b\\n2027-01-04,OFF,a,b\\n2027-01-04,OFF,a,b\\n2027-01-05,WORKING,a,b\\n"
						+ "2029-05-01,OFF,a,b\\n2027-06-01,ORDINARY,a,b\\n2027-06-02,OFF\\n2027-02-10,OFF,a,b"))
			.getBody();
		assertThat(body).contains("类别无法识别：HOLIDAY", "日期无效：2027-02-31", "重复，第 3 行已有", "本来就上班", "不属于 2027 年", "没有被任何通知调整",
				"此行有 2 列");
	}

	@Test
	void aPreviewChangesNothingAndAStaleOneIsRefused() {
		ResponseEntity<String> preview = post("admin", "/api/v1/calendar/notices/preview",
				notice("2030-01-01,OFF,元旦,New Year"));
		assertThat(preview.getBody()).contains("\"changed\":[", "\"problems\":[]");
		ResponseEntity<String> stale = post("admin", "/api/v1/calendar/notices", notice("2030-01-01,OFF,元旦,New Year"));
		assertThat(stale.getStatusCode().value()).isEqualTo(409);
		assertThat(post("director-office", "/api/v1/calendar/notices", notice("2030-01-01,OFF,元旦,New Year"))
			.getStatusCode()
			.value()).isEqualTo(403);
	}

	@Test
	void theProjectDefaultsAreAlwaysActive() {
		String period = "{\"from\":\"2026-01-01\",\"to\":\"2026-01-02\",\"reason\":\"试\"}";
		assertThat(post("director-office", "/api/v1/documents/P-0/periods", period).getStatusCode().value())
			.isEqualTo(409);
		assertThat(post("admin", "/api/v1/documents/D001/periods", period).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void anEndedDocumentTakesItsRowsAlong() {
		String body = post("director-office", "/api/v1/documents/D001/periods/preview",
				"{\"from\":\"2024-05-16\",\"to\":\"2026-12-31\",\"reason\":\"\"}")
			.getBody();
		assertThat(body).contains("\"dead\":[{", "\"live\":[]", "\"recorded\":");
	}

	@Test
	void aRunAskedForIsNamedWithItsReason() {
		assertThat(post("office", "/api/v1/clock-health/runs", "{\"reason\":\"试\"}").getStatusCode().value())
			.isEqualTo(403);
		assertThat(post("admin", "/api/v1/clock-health/runs", "{\"reason\":\"恢复备份之后\"}").getBody()).contains("恢复备份之后",
				"\"startedBy\":\"admin\"");
	}

	private static String notice(String text) {
		return "{\"number\":\"试〔2026〕1号\",\"source\":\"gov.example\",\"text\":\"%s\",\"reason\":\"试\",\"version\":-1}"
			.formatted(text);
	}

	private ResponseEntity<String> post(String login, String path, String body) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		headers.set("Accept-Language", "zh");
		headers.set("Authorization", "Basic "
				+ Base64.getEncoder().encodeToString((login + ":bihuan-demo").getBytes(StandardCharsets.UTF_8)));
		return this.client.exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
	}

}
