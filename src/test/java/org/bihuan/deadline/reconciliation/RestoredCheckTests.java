package org.bihuan.deadline.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.casefile.AuditReport;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A restored program checks itself once.
 */
class RestoredCheckTests extends ClockRoom {

	@Autowired
	private ClockHealth clocks;

	private final AuditTrail audit = Mockito.mock();

	@TempDir
	private Path folder;

	@Test
	void whatFellDueMeanwhileIsToldAndTheMarkIsGone() throws IOException {
		this.obligations.start(new CaseNumber("YH-demo-2026-1"), "plan", new Term(10, DayKind.WORKING_DAYS),
				new Basis("P-0", null), leapTo("2026-03-02T10:00:00"));
		leapTo("2026-03-20T10:00:00");
		restored(new AuditReport(7, 2, true, null, null));
		assertThat(this.folder.resolve("restored")).doesNotExist();
		assertThat(this.folder.resolve("restored-checked")).hasContent("""
				backup 20260301T120000Z
				ok true
				chains 2
				records 7
				first-broken none
				clocks 1
				differences 1
				repaired 1
				""");
		assertThat(this.clocks.runs(5)).singleElement()
			.satisfies((run) -> assertThat(run.reason()).isEqualTo("restore of 20260301T120000Z"));
		check();
		assertThat(this.clocks.runs(5)).hasSize(1);
	}

	@Test
	void aBrokenChainIsNamed() throws IOException {
		restored(new AuditReport(7, 2, false, "YH-demo-2026-1#3", null));
		assertThat(this.folder.resolve("restored-checked")).content()
			.contains("\nok false\n", "\nfirst-broken YH-demo-2026-1#3\n");
	}

	@Test
	void withoutARestoreNothingIsChecked() throws IOException {
		check();
		assertThat(this.clocks.runs(5)).isEmpty();
		assertThat(this.folder).isEmptyDirectory();
	}

	private void restored(AuditReport chains) throws IOException {
		Files.writeString(this.folder.resolve("restored"), "20260301T120000Z\n");
		BDDMockito.given(this.audit.verify()).willReturn(chains);
		check();
	}

	private void check() throws IOException {
		new RestoredCheck(this.folder, this.audit, this.clocks).check();
	}

}
