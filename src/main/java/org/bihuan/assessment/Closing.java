package org.bihuan.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a year that is over: its sheets are kept as they are.
 */
@Service
class Closing {

	private static final int LONGEST = 500;

	private final Sheets sheets;

	private final ClosedYears years;

	private final AssessmentPoints table;

	private final AuditTrail trail;

	private final Clock clock;

	Closing(Sheets sheets, ClosedYears years, AssessmentPoints table, AuditTrail trail, Clock clock) {
		this.sheets = sheets;
		this.years = years;
		this.table = table;
		this.trail = trail;
		this.clock = clock;
	}

	static boolean closes(Person person) {
		return person.holds("supervisor") || person.holds("office-director");
	}

	/**
	 * Keeps the sheets of a year.
	 * @param year the year
	 * @param reason why now
	 * @param person who closes it
	 * @throws Refusal.Forbidden if no post of the person closes years
	 * @throws Refusal.Invalid if there is no reason or it is too long
	 * @throws Refusal.Conflict if the year is not over or is closed
	 */
	@Transactional
	public void close(int year, String reason, Person person) {
		if (!closes(person)) {
			throw new Refusal.Forbidden("assessment.close.forbidden");
		}
		String said = reason.strip();
		if (said.isEmpty() || said.length() > LONGEST) {
			throw new Refusal.Invalid("reason", "assessment.close.reason", LONGEST);
		}
		Instant now = this.clock.instant();
		if (year >= LocalDate.ofInstant(now, Zone.SHANGHAI).getYear()) {
			throw new Refusal.Conflict("assessment.close.running", String.valueOf(year));
		}
		if (this.years.find(year).isPresent()) {
			throw new Refusal.Conflict("assessment.close.closed", String.valueOf(year));
		}
		List<UnitSheet> kept = this.sheets.all(year, person.scope());
		ClosedYear closed = new ClosedYear(year, this.table.version(), said, person.login(), now);
		try {
			this.years.add(closed, LocalDateTime.ofInstant(now, Zone.SHANGHAI), kept);
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal.Conflict("assessment.close.closed", String.valueOf(year));
		}
		this.trail.record("assessment", person.login(), String.valueOf(year), "closed",
				Map.of("reason", said, "table", closed.version(), "units", kept.size()));
	}

}
