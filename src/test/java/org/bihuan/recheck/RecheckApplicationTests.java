package org.bihuan.recheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BihuanTest
class RecheckApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Rechecks rechecks;

	@LocalServerPort
	private int port;

	@Test
	void whatAUnitClosedItselfIsSeenDrawnAndCheckedAgain() {
		CaseWalk regraded = closedInside("E-0102");
		CaseWalk passed = closedInside("E-0102");
		Person chief = person("chief-education");
		LocalDate from = today();
		regraded.days(1);
		assertThat(get("chief-education", "/api/v1/cases/self-closed?from=" + from)).contains(regraded.number().value(),
				"\"ungraded\":true");
		assertThat(get("chief-emergency", "/api/v1/cases/self-closed")).doesNotContain(regraded.number().value());
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.rechecks.draw(from, from, "s", person("inspector1-education")));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.rechecks.draw(from, today(), "s", chief));
		Draw draw = this.rechecks.draw(from, from, "2026-031", chief);
		assertThat(draw.drawn()).extracting(Ticket::caseNumber).contains(regraded.number(), passed.number());
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.rechecks.draw(from, from, "another", chief));
		assertThat(regraded.open("recheck").groups()).containsExactly("inspector@A-education");
		passed.does("recheck", Map.of("visitedOn", today().toString(), "findings", "属实", "outcome", "passed"));
		regraded.does("recheck",
				Map.of("visitedOn", today().toString(), "findings", "可能坠落伤人", "outcome", "regrade", "reason", "危及学生"));
		Map<CaseNumber, Ticket> tickets = this.rechecks.find(draw.id(), chief)
			.drawn()
			.stream()
			.collect(Collectors.toMap(Ticket::caseNumber, (one) -> one));
		assertThat(tickets.get(passed.number()).result()).isEqualTo("passed");
		CaseNumber opened = tickets.get(regraded.number()).newCase();
		HazardView hazard = this.program.getBean(Hazards.class).find(opened).orElseThrow();
		assertThat(hazard.grade()).isEqualTo("MAJOR");
		assertThat(hazard.recurrenceOf()).isEqualTo(regraded.number().value());
		assertThat(this.program.getBean(CaseFiles.class).header(opened).grade()).isEqualTo("MAJOR");
		assertThat(get("chief-education", "/rechecks/" + draw.id())).contains("2026-031", opened.value());
		assertThat(get("chief-education", "/rechecks")).contains("2026-031");
		assertThat(get("boss-e-0001", "/api/v1/rechecks")).contains("\"total\":0");
	}

	private CaseWalk closedInside(String unit) {
		Registration registration = new Registration(new UnitCode(unit), null, "灯管脱落", "灯管松动", "教室", null, Map.of(),
				false, false, HazardSource.SELF_CHECK, null, null);
		CaseWalk walk = new CaseWalk(this.program, this.program.getBean(Hazards.class)
			.register(registration, person("worker-" + unit.toLowerCase(Locale.ROOT)), null));
		walk.does("confirm-registration", Map.of("outcome", "confirm", "canFixAtOnce", true));
		walk.does("fix-at-once", Map.of("done", "已紧固"));
		walk.does("verify", walk.verification("pass"));
		walk.decides("sign-off", "approve", "approve");
		walk.lookBack("held");
		return walk;
	}

	private String get(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path).body();
	}

	private Person person(String login) {
		return this.program.getBean(People.class).find(login).orElseThrow();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.program.getBean(Clock.class).instant(), Zone.SHANGHAI);
	}

}
