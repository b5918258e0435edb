package org.bihuan.listing.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.organisation.PersonalData;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code propose-listing}: what the board is to say, what the unit must do and by
 * when. Nothing that names a person gets on the board.
 */
@Component
class ProposeListing implements StepHandler {

	private static final String WHAT = "what";

	private static final String LIMIT = "limit";

	private final ListingWork work;

	private final CaseFiles caseFiles;

	private final Decisions decisions;

	private final PersonalData personalData;

	private final WorkCalendar calendar;

	ProposeListing(ListingWork work, CaseFiles caseFiles, Decisions decisions, PersonalData personalData,
			WorkCalendar calendar) {
		this.work = work;
		this.caseFiles = caseFiles;
		this.decisions = decisions;
		this.personalData = personalData;
		this.calendar = calendar;
	}

	@Override
	public String step() {
		return "propose-listing";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Map<String, Object> data = new HashMap<>();
		data.put(WHAT, this.caseFiles.header(context.caseNumber()).title());
		List<DecisionRow> rows = this.decisions.evaluate("listing-level",
				this.work.facts(context.caseNumber(), false, 0));
		LocalDate today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI);
		data.put("earliestDate", today.plusDays(1).toString());
		data.put("latestDate", today.plusYears(1).toString());
		if (!rows.isEmpty() && rows.get(0).outputs().get("limitDays") instanceof Number days && days.intValue() > 0) {
			Instant end = this.calendar.end(context.at(), new Term(days.intValue(), DayKind.WORKING_DAYS));
			data.put(LIMIT, LocalDate.ofInstant(end, Zone.SHANGHAI).toString());
		}
		return data;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if (!"propose".equals(values.get("outcome"))) {
			return Map.of();
		}
		LocalDate limit = LocalDate.parse(String.valueOf(values.get(LIMIT)));
		if (!limit.isAfter(LocalDate.ofInstant(context.at(), Zone.SHANGHAI))) {
			throw new Refusal.Invalid(LIMIT, "listing.limit");
		}
		String what = String.valueOf(values.get(WHAT)).strip();
		PersonalData.refuse(WHAT, what);
		List<String> names = this.personalData.names(this.caseFiles.header(context.caseNumber()).unit(), what);
		if (!names.isEmpty()) {
			throw new Refusal.Invalid(WHAT, "listing.names", names);
		}
		this.work.proposed(context.caseNumber(), what, String.valueOf(values.get("requirements")), limit);
		int deaths = (values.get("deaths") instanceof Number number) ? number.intValue() : 0;
		return this.work.facts(context.caseNumber(), Boolean.TRUE.equals(values.get("crossDepartment")), deaths);
	}

}
