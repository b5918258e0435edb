package org.bihuan.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseRecord;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.Inbox;
import org.bihuan.workflow.inbox.InboxDueDates;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

import static org.mockito.ArgumentMatchers.any;

/**
 * The rooms around this one, as far as clocks need them.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(InboxDueDates.class)
public class Fakes {

	/** Events in the order in which they were told. */
	public final List<Object> events = new ArrayList<>();

	/** Records of case files: kind, subject, outcome. */
	public final List<String> records = new ArrayList<>();

	/** Due dates of the inbox by task, or by case and obligation. */
	public final Map<String, String> due = new TreeMap<>();

	/** Forgets everything. */
	public void clear() {
		this.events.clear();
		this.records.clear();
		this.due.clear();
	}

	@EventListener
	void told(ObligationFellDue event) {
		this.events.add(event);
	}

	@EventListener
	void told(ObligationSettled event) {
		this.events.add(event);
	}

	@Bean
	Clock clock() {
		return new Clock() {
			@Override
			public ZoneId getZone() {
				return Zone.SHANGHAI;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return ClockUtil.getCurrentTime().toInstant();
			}
		};
	}

	@Bean
	CaseFiles caseFiles() {
		CaseFiles files = Mockito.mock();
		BDDMockito.given(files.header(any())).willAnswer((call) -> header(call.getArgument(0)));
		BDDMockito.willAnswer(
				(call) -> this.records.add(call.getArgument(1) + " " + call.getArgument(3) + " " + call.getArgument(4)))
			.given(files)
			.record(any(), any(), any(), any(), any(), any());
		BDDMockito.willAnswer((call) -> {
			call.<List<CaseRecord>>getArgument(0)
				.forEach((one) -> this.records.add(one.kind() + " " + one.subject() + " " + one.outcome()));
			return null;
		}).given(files).recordAll(any());
		return files;
	}

	private static CaseHeader header(CaseNumber number) {
		return new CaseHeader(number, new UnitCode("E-0001"), "演示-甲厂", "industry-trade", new UnitCode("A-emergency"),
				new UnitCode("A-emergency"), new UnitCode("T-longzhou"), "隐患", "MAJOR", "RECTIFYING", null,
				Instant.EPOCH, "boss-e-0001", null);
	}

	@Bean
	Decisions decisions() {
		Decisions decisions = Mockito.mock();
		BDDMockito.given(decisions.evaluate(any(), any())).willAnswer((call) -> switch (call.<String>getArgument(0)) {
			case "reminder-schedule" -> List.of(row(Map.of("offset", 3, "dayKind", "WORKING_DAYS", "hour", 9)),
					row(Map.of("offset", 1, "dayKind", "WORKING_DAYS", "hour", 9)));
			case "step-terms" -> List.of(row(Map.of("days", 2, "dayKind", "WORKING_DAYS")));
			default -> List.of();
		});
		BDDMockito.given(decisions.evaluateAll(any(), any()))
			.willAnswer((call) -> call.<List<Map<String, Object>>>getArgument(1)
				.stream()
				.map((inputs) -> List.of(row(Map.of("harm", "rectify".equals(inputs.get("kind")) ? 5 : 2))))
				.toList());
		return decisions;
	}

	private static DecisionRow row(Map<String, Object> outputs) {
		return new DecisionRow("r1", Map.copyOf(outputs), "P-0", "default");
	}

	@Bean
	Inbox inbox() {
		return new Inbox() {

			@Override
			public void setGrade(CaseNumber number, String grade) {
				Fakes.this.due.put(number.value(), grade);
			}

			@Override
			public void setDue(String taskId, Instant dueAt) {
				Fakes.this.due.put(taskId, String.valueOf(dueAt));
			}

			@Override
			public void setDue(CaseNumber number, String obligation, Instant dueAt) {
				Fakes.this.due.put(number + "/" + obligation, String.valueOf(dueAt));
			}
		};
	}

	@Bean
	AuditTrail auditTrail() {
		return Mockito.mock();
	}

	@Bean
	People people() {
		return Mockito.mock();
	}

}
