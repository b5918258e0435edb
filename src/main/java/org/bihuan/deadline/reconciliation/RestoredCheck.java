package org.bihuan.deadline.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.bihuan.casefile.AuditReport;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.Reconciliation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first start after a restore: reads every chain, compares every clock and leaves
 * word of it where the mark of the restore was.
 */
@Component
class RestoredCheck {

	private static final Logger log = LoggerFactory.getLogger(RestoredCheck.class);

	private final Path mark;

	private final Path report;

	private final AuditTrail audit;

	private final ClockHealth clocks;

	RestoredCheck(@Value("${bihuan.data-dir}") Path directory, AuditTrail audit, ClockHealth clocks) {
		this.mark = directory.resolve("restored");
		this.report = directory.resolve("restored-checked");
		this.audit = audit;
		this.clocks = clocks;
	}

	@EventListener(ApplicationReadyEvent.class)
	void check() throws IOException {
		if (!Files.exists(this.mark)) {
			return;
		}
		String backup = Files.readString(this.mark).strip();
		AuditReport chains = this.audit.verify();
		Reconciliation run = compared(backup);
		boolean ok = chains.ok() && run.differences() == run.repaired();
		String told = """
				backup %s
				ok %s
				chains %d
				records %d
				first-broken %s
				clocks %d
				differences %d
				repaired %d
				""".formatted(backup, ok, chains.chains(), chains.entries(),
				chains.ok() ? "none" : chains.firstBroken(), run.compared(), run.differences(), run.repaired());
		// last of all: a check that was broken off is made again, and nobody reads half a
		// report
		Files.writeString(this.mark, told);
		Files.move(this.mark, this.report, StandardCopyOption.ATOMIC_MOVE);
		log.atLevel(ok ? Level.INFO : Level.ERROR).log("Restored and checked: {}", told);
	}

	/**
	 * Timers that were due while nobody ran fire at the same moment; one that gave way to
	 * such a timer finds nothing left to repair the next time.
	 */
	private Reconciliation compared(String backup) {
		Reconciliation run = this.clocks.run("system", "restore of " + backup);
		for (int again = 0; again < 2 && run.differences() > run.repaired(); again++) {
			run = this.clocks.run("system", "restore of " + backup);
		}
		return run;
	}

}
