package org.bihuan.exposure;

import org.bihuan.request.Contestable;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * A unit may object to its exposure.
 */
@Component
class ExposureObjection implements Contestable {

	private final ExposureTable table;

	private final ExposureProcess process;

	ExposureObjection(ExposureTable table, ExposureProcess process) {
		this.table = table;
		this.process = process;
	}

	@Override
	public String against() {
		return "EXPOSURE";
	}

	@Override
	public boolean standing(CaseNumber number) {
		return this.table.live(number).isPresent();
	}

	@Override
	public void upheld(CaseNumber number, String words, String by) {
		this.process.voided(number, "objection-upheld");
	}

}
