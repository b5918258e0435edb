package org.bihuan.dossier;

import java.time.Instant;
import java.util.List;

import org.bihuan.account.IssuedCertificate;
import org.bihuan.organisation.UnitStanding;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one unit, as far as its reader may see it.
 *
 * @param code its code
 * @param name its name
 * @param standing whether it works
 * @param sectors names of its sectors, the lead sector first
 * @param riskTags its risk tags
 * @param leadAuthority its lead authority
 * @param town its town
 * @param parts counts by subject
 * @param open the first of its open hazards, the next due first
 * @param late the first of its overdue clocks, the most harmful first
 * @param running the first of its running clocks, the most harmful first
 * @param repeated the first of its hazards that came back
 * @param certificates the last certificates of its duties
 * @param certified how many certificates there are
 */
record UnitRecord(UnitCode code, String name, UnitStanding standing, List<String> sectors, List<String> riskTags,
		@Nullable Named leadAuthority, @Nullable Named town, List<Part> parts, List<OpenCase> open,
		List<NextClock> late, List<NextClock> running, List<OpenCase> repeated, List<IssuedCertificate> certificates,
		long certified) {

	/**
	 * A unit by code and name.
	 *
	 * @param code its code
	 * @param name its name
	 */
	record Named(UnitCode code, String name) {
	}

	/**
	 * A hazard as the page shows it.
	 *
	 * @param caseNumber its case
	 * @param title its title
	 * @param grade its grade
	 * @param state its state
	 * @param openedAt when it was opened
	 */
	record OpenCase(String caseNumber, String title, String grade, String state, Instant openedAt) {
	}

	/**
	 * A clock as the page shows it.
	 *
	 * @param caseNumber its case
	 * @param kind what is owed
	 * @param dueAt when it is or was due
	 * @param left how late it is or how much is left, in the reader's language
	 * @param label what is owed, in the reader's language
	 */
	record NextClock(String caseNumber, String kind, Instant dueAt, String left, String label) {
	}

}
