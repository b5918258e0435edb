package org.bihuan.portal;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.BihuanTest;
import org.bihuan.exposure.ExposedCase;
import org.bihuan.exposure.Exposures;
import org.bihuan.exposure.Exposures.ExposureFilter;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.longwork.Workbooks;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everybody may read, from outside and without a login.
 */
@BihuanTest
class PortalApplicationTests {

	@Autowired
	private ApplicationContext program;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/public/board", "/public/exposures" })
	void pagesAreCachedAndLeaveNothingBehind(String path) {
		HttpResponse<String> page = this.browser.get(path);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Cache-Control")).contains("max-age=60, public");
		assertThat(page.headers().allValues("Vary")).anyMatch((value) -> value.contains("Accept-Language"));
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(page.body()).contains("lang=\"zh-CN\"").doesNotContain("_csrf", "<script");
		String tag = page.headers().firstValue("ETag").orElseThrow();
		assertThat(this.browser.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(this.browser.get(path + "?lang=en").body()).contains("lang=\"en\"", "Staff login");
		assertThat(this.browser.get(path, "Accept-Language", "en").body()).contains("lang=\"en\"");
		assertThat(this.browser.send("POST", path, "").statusCode()).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/public/exposures/0", "/public/exposures/x", "/public/exposures/99999999999999999999",
			"/public/letters/AAAAAAAAAAAAAAAAAAAAAA", "/public/letters/a%27or%201=1", "/public/nowhere",
			"/public/a/b/c" })
	void whatIsNotThereIsSaidInWords(String path) {
		HttpResponse<String> page = this.browser.get(path);
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).containsAnyOf("没有这个页面", "查无此文书");
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void theAddressOnALetterLeadsToItsCheck() {
		HttpResponse<String> answer = this.browser.get("/check/AbC-_9");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((value) -> assertThat(value).endsWith("/public/letters/AbC-_9"));
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void anExposureIsPublicWithoutAnybodysNameUntilItsDay() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", true);
		walk.decides("confirm-registration", "confirm", "confirm");
		this.program.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.program.getBean(Measures.class)
				.take(new MeasureOrder(walk.number(), "EXPOSURE", walk.cover().unit(), walk.cover().authority(),
						"OVERDUE", 4, "D001", "§18二(二)6", null, "chief-emergency")));
		String day = LocalDate.ofInstant(this.program.getBean(Clock.class).instant(), Zone.SHANGHAI)
			.plusDays(30)
			.toString();
		walk.does("propose-exposure", Map.of("outcome", "propose", "title", "曝光" + walk.number(), "facts",
				"除尘管道积尘超过规定厚度", "takeDownOn", day));
		walk.decides("legal-review", "approve", "approve");
		walk.decides("approve-exposure", "approve", "approve");
		String list = this.browser.get("/public/exposures").body();
		assertThat(list).contains("曝光" + walk.number(), walk.cover().unitName());
		String before = list.substring(0, list.indexOf("曝光" + walk.number()));
		String path = before.substring(before.lastIndexOf("/public/exposures/")).replaceFirst("[?\"].*(?s).*", "");
		assertThat(this.browser.get(path).body()).contains("除尘管道积尘超过规定厚度").doesNotContain(persons(walk));
		walk.does("follow-up-exposure", Map.of("found", "已开始清理"));
		assertThat(this.browser.get(path).body()).contains("已开始清理").doesNotContain(persons(walk));
		walk.days(31);
		assertThat(this.browser.get(path).statusCode()).isEqualTo(404);
		exported(walk, day);
	}

	/** The workbook holds what the list shows, and nothing of others. */
	private void exported(CaseWalk walk, String day) {
		Workbooks workbooks = new Workbooks(this.program);
		List<List<String>> rows = workbooks.of("chief-emergency", "/exposures", "unit=E-0118");
		assertThat(rows.get(0)).containsExactly("序号", "案件编号", "单位", "标题", "状态", "发布时间", "撤下日期", "撤下时间", "跟踪情况");
		ExposedCase exposure = this.program.getBean(Exposures.class).ofCase(walk.number()).get(0);
		assertThat(rows).filteredOn((row) -> row.get(1).equals(walk.number().value()))
			.extracting((row) -> row.subList(2, row.size()))
			.containsExactly(List.of(walk.cover().unitName(), "曝光" + walk.number(), "已撤下",
					minute(exposure.publishedAt()), day, minute(exposure.takenDownAt()), "已开始清理"));
		List<String> numbers = new ArrayList<>();
		this.program.getBean(Exposures.class)
			.list(new ExposureFilter(null, "E-0118", null, 200),
					this.program.getBean(People.class).find("chief-emergency").orElseThrow().scope())
			.items()
			.forEach((one) -> numbers.add(one.caseNumber().value()));
		assertThat(rows.subList(1, rows.size())).extracting((row) -> row.get(1)).containsExactlyElementsOf(numbers);
		assertThat(workbooks.of("chief-emergency", "/exposures", "unit=E-0118&state=PUBLISHED"))
			.noneMatch((row) -> row.contains(walk.number().value()));
		for (String stranger : List.of("chief-education", "boss-e-0002")) {
			assertThat(workbooks.of(stranger, "/exposures", "unit=E-0118")).as(stranger)
				.isNotEmpty()
				.noneMatch((row) -> row.contains(walk.number().value()));
		}
	}

	private static String minute(@Nullable Instant at) {
		return LocalDateTime.ofInstant(Objects.requireNonNull(at), Zone.SHANGHAI)
			.truncatedTo(ChronoUnit.MINUTES)
			.toString()
			.replace('T', ' ');
	}

	/** Names and logins of everybody who has or could have to do with the case. */
	private List<String> persons(CaseWalk walk) {
		List<String> canaries = new ArrayList<>();
		People people = this.program.getBean(People.class);
		for (UnitCode unit : List.of(walk.cover().unit(), walk.cover().authority(), new UnitCode("O-demo"))) {
			for (Role role : Role.values()) {
				people.holding(new Group(role.code(), unit)).forEach((person) -> {
					canaries.add(person.name());
					canaries.add(person.login());
				});
			}
		}
		canaries.remove("office");
		assertThat(canaries).contains("boss-e-0118", "chief-emergency", "director-office");
		return canaries;
	}

}
