package org.bihuan.listing.life;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureProcess;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries the measure LISTING out.
 */
@Component
class ListingMeasure implements MeasureProcess {

	private final ListingWork work;

	private final ListingProcess process;

	private final CaseFiles caseFiles;

	ListingMeasure(@Lazy ListingWork work, ListingProcess process, CaseFiles caseFiles) {
		this.work = work;
		this.process = process;
		this.caseFiles = caseFiles;
	}

	@Override
	public String process() {
		return "listed-supervision";
	}

	/**
	 * The office that issued it stays; what the authority has to do goes to the next one.
	 */
	@Override
	public boolean staysWithIssuer() {
		return false;
	}

	@Override
	public void start(long measure, MeasureOrder order, @Nullable String letterKind) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("caseNumber", order.caseNumber().value());
		variables.put("unit", this.caseFiles.header(order.caseNumber()).unit().value());
		variables.put("measureId", measure);
		boolean over = this.work.over(order.caseNumber());
		variables.put("caseOver", over);
		if (!over) {
			variables.put("listingId", this.work.begin(measure, order));
		}
		this.process.start(order.caseNumber(), variables);
	}

}
