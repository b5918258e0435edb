package org.bihuan.hazard.act;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.hazard.domain.Duplicates;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Steps by which a case ends before its time: one person asks, another agrees.
 */
@Configuration(proxyBeanMethods = false)
class ClosureHandlers {

	private static final String DUPLICATE = "DUPLICATE";

	private static final String REASON = "reason";

	private static final String ORIGINAL = "duplicateOf";

	private static final String REQUEST = "request-closure";

	private final Asked asked;

	private final HazardGuard guard;

	private final Duplicates duplicates;

	private final Clock clock;

	ClosureHandlers(Asked asked, HazardGuard guard, Duplicates duplicates, Clock clock) {
		this.asked = asked;
		this.guard = guard;
		this.duplicates = duplicates;
		this.clock = clock;
	}

	@Bean
	StepHandler confirmWithdrawal() {
		return new ActStep("confirm-withdrawal", (number) -> this.asked.requested(number, "request-withdrawal"));
	}

	@Bean
	StepHandler requestClosure() {
		return new ActStep(REQUEST,
				(number) -> Map.of("latestDate", LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString()),
				this::requested);
	}

	private Map<String, Object> requested(StepContext context, Map<String, Object> values) {
		String reason = String.valueOf(values.get(REASON));
		if (!DUPLICATE.equals(reason)) {
			return Map.of("exitReason", reason);
		}
		this.guard.notSignedOff(context.caseNumber()).ifPresent((refusal) -> {
			throw refusal;
		});
		CaseNumber original = this.duplicates.original(context.caseNumber(), String.valueOf(values.get(ORIGINAL)),
				context.person());
		return Map.of("exitReason", reason, ORIGINAL, original.value());
	}

	@Bean
	StepHandler confirmClosure() {
		return new ActStep("confirm-closure", this::ground, this::confirmed);
	}

	private Map<String, Object> ground(CaseNumber number) {
		Map<String, Object> values = this.asked.values(number, REQUEST);
		return Map.of("requested",
				Stream.of(ORIGINAL, "ceasedOn", "explanation")
					.filter(values::containsKey)
					.map((field) -> String.valueOf(values.get(field)))
					.collect(Collectors.joining("\n")));
	}

	private Map<String, Object> confirmed(StepContext context, Map<String, Object> values) {
		Map<String, Object> request = this.asked.values(context.caseNumber(), REQUEST);
		if (!"approve".equals(values.get("outcome")) || !DUPLICATE.equals(request.get(REASON))) {
			return Map.of();
		}
		this.guard.notSignedOff(context.caseNumber()).ifPresent((refusal) -> {
			throw refusal;
		});
		CaseNumber named = new CaseNumber(String.valueOf(request.get(ORIGINAL)).strip());
		return Map.of(ORIGINAL, this.duplicates.stillFirst(context.caseNumber(), named).value());
	}

}
