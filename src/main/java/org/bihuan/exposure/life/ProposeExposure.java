package org.bihuan.exposure.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.exposure.ExposedCase;
import org.bihuan.organisation.PersonalData;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Step {@code propose-exposure}: the facts of the case in words for the public, and how
 * long they are shown. Numbers and addresses of persons are refused; names of the unit's
 * people get through only if whoever proposes says that they must be there.
 */
@Component
class ProposeExposure implements StepHandler {

	private static final String TITLE = "title";

	private static final String FACTS = "facts";

	private static final String DAY = "takeDownOn";

	private static final int USUAL_DAYS = 30;

	private final ExposureWork work;

	private final CaseFiles caseFiles;

	private final PersonalData personalData;

	private final MessageSource messages;

	ProposeExposure(ExposureWork work, CaseFiles caseFiles, PersonalData personalData, MessageSource messages) {
		this.work = work;
		this.caseFiles = caseFiles;
		this.personalData = personalData;
		this.messages = messages;
	}

	@Override
	public String step() {
		return "propose-exposure";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		LocalDate today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI);
		CaseHeader header = this.caseFiles.header(context.caseNumber());
		ExposedCase exposure = this.work.live(context.caseNumber());
		boolean first = exposure.takeDownOn() == null;
		Map<String, Object> data = new HashMap<>();
		data.put(TITLE, first ? say("exposure.title", header) : exposure.title());
		data.put(FACTS, first ? say("exposure.facts", header) : exposure.facts());
		data.put(DAY, String.valueOf(first ? today.plusDays(USUAL_DAYS) : exposure.takeDownOn()));
		data.put("earliestDate", today.plusDays(1).toString());
		data.put("latestDate", today.plusYears(1).toString());
		return data;
	}

	private String say(String key, CaseHeader header) {
		LocalDate found = LocalDate.ofInstant(header.openedAt(), Zone.SHANGHAI);
		return String
			.valueOf(this.messages.getMessage(key, new Object[] { header.unitName(), header.title(), found.toString() },
					key, LocaleContextHolder.getLocale()));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if (!"propose".equals(values.get("outcome"))) {
			return Map.of();
		}
		String title = String.valueOf(values.get(TITLE)).strip();
		String facts = String.valueOf(values.get(FACTS)).strip();
		PersonalData.refuse(TITLE, title);
		PersonalData.refuse(FACTS, facts);
		List<String> names = this.personalData.names(this.caseFiles.header(context.caseNumber()).unit(),
				title + "\n" + facts);
		if (!names.isEmpty() && !Boolean.TRUE.equals(values.get("namesNeeded"))) {
			throw new Refusal.Invalid("namesNeeded", "exposure.names", names);
		}
		LocalDate takeDownOn = LocalDate.parse(String.valueOf(values.get(DAY)));
		if (!takeDownOn.isAfter(LocalDate.ofInstant(context.at(), Zone.SHANGHAI))) {
			throw new Refusal.Invalid(DAY, "exposure.day");
		}
		this.work.proposed(context.caseNumber(), title, facts, takeDownOn);
		return Map.of();
	}

}
