package org.bihuan.listing;

import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code listed-supervision} asks of the room.
 */
@Configuration(proxyBeanMethods = false)
class ListingSteps {

	private static final String BELOW = "belowListing";

	private final ListingWork work;

	private final MonthlyReports reports;

	ListingSteps(ListingWork work, MonthlyReports reports) {
		this.work = work;
		this.reports = reports;
	}

	@Bean
	JavaDelegate listingLevelled() {
		return (execution) -> {
			boolean listed = this.work.levelled(id(execution), text(execution, "level"), text(execution, "approvedBy"),
					text(execution, "document"), text(execution, "place"));
			execution.setVariable(BELOW, !listed);
		};
	}

	@Bean
	JavaDelegate listingNotTaken() {
		return (execution) -> this.work.notTaken((Long) execution.getVariable("listingId"),
				(Long) execution.getVariable("measureId"), why(execution));
	}

	private static String why(DelegateExecution execution) {
		if (Boolean.TRUE.equals(execution.getVariable("caseOver"))) {
			return "case-over";
		}
		if (Boolean.TRUE.equals(execution.getVariable("listingDropped"))) {
			return "not-proposed";
		}
		return Boolean.TRUE.equals(execution.getVariable(BELOW)) ? "below-level" : "not-approved";
	}

	@Bean
	JavaDelegate listingNotice() {
		return (execution) -> this.work.notice(id(execution));
	}

	@Bean
	JavaDelegate listingPublished() {
		return (execution) -> {
			this.work.published(id(execution));
			execution.setVariable("progressReportOwed",
					this.reports.word(this.work.live(new CaseNumber(execution.getProcessBusinessKey()))));
		};
	}

	@Bean
	JavaDelegate listingClosing() {
		return (execution) -> execution.setVariable("delistingDue", this.work.delistingDue(id(execution)));
	}

	@Bean
	JavaDelegate listingTakenOff() {
		return (execution) -> {
			String because = text(execution, "voidBecause");
			this.work.takenOff(id(execution), (because != null) ? because : "case-over");
		};
	}

	@Bean
	JavaDelegate delistingNotice() {
		return (execution) -> this.work.delistingNotice(id(execution));
	}

	@Bean
	JavaDelegate listingDelisted() {
		return (execution) -> this.work.delisted(id(execution));
	}

	private static long id(DelegateExecution execution) {
		return (Long) execution.getVariable("listingId");
	}

	private static @Nullable String text(DelegateExecution execution, String name) {
		return (String) execution.getVariable(name);
	}

}
