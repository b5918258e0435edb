package org.bihuan.casefile;

import java.nio.file.Path;
import java.util.List;

import org.bihuan.casefile.content.Samples;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Evidence on a database.
 */
class EvidenceTests {

	private static final String NAME = "𠮷䶮👷‍♀️صورة.jpg";

	@TempDir
	private Path data;

	private CaseDatabase database;

	private Evidence evidence;

	private CaseHeader file;

	@BeforeEach
	void open() {
		this.database = new CaseDatabase(this.data);
		this.evidence = this.database.bean(Evidence.class);
		this.file = this.database.open("E-0001");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void comesBackByteForByte() {
		byte[] photo = Samples.jpegTaken("2026:10:31 08:15:00");
		EvidenceView view = add(this.file, "t1", NAME, photo);
		assertThat(view.fileName()).isEqualTo(NAME);
		assertThat(view.takenAt()).isEqualTo("2026-10-31T00:15:00Z");
		assertThat(this.evidence.find(view.id())).isEqualTo(view);
		assertThat(this.evidence.content(view.id())).isEqualTo(photo);
	}

	@Test
	void longestNameOfRareCharactersFits() {
		assertThat(add(this.file, "t1", "𠮷".repeat(300) + ".jpg", Samples.jpeg()).fileName()).hasSize(396);
	}

	@Test
	void listsInOrderAdded() {
		List<String> ids = List.of(add(this.file, "t1", "b.png", Samples.png()).id(),
				add(this.file, "t2", "a.jpg", Samples.jpeg()).id(), add(this.file, "t1", "c.jpg", Samples.jpeg()).id());
		assertThat(this.evidence.ofCase(this.file.number())).extracting(EvidenceView::id).isEqualTo(ids);
		assertThat(this.evidence.ofTask("t1")).extracting(EvidenceView::fileName).containsExactly("b.png", "c.jpg");
	}

	@Test
	void samePhotoInOtherCaseIsTold() {
		add(this.file, "t1", "a.jpg", Samples.jpeg());
		add(this.file, "t2", "a.jpg", Samples.jpeg());
		CaseHeader other = this.database.open("E-0002");
		EvidenceView view = add(other, "t3", "b.jpg", Samples.jpeg());
		assertThat(view.alsoIn()).containsExactly(this.file.number().value());
		assertThat(this.evidence.find(view.id())).isEqualTo(view);
		assertThat(this.evidence.ofCase(this.file.number())).extracting(EvidenceView::alsoIn)
			.containsOnly(List.of(other.number().value()));
	}

	@Test
	void comingAndGoingAreRecorded() {
		EvidenceView view = add(this.file, "t1", "a.png", Samples.png());
		this.evidence.remove(view.id(), "t1", "worker");
		List<CaseEntry> entries = this.database.bean(CaseFiles.class).entries(this.file.number());
		assertThat(entries).extracting(CaseEntry::outcome).containsExactly("REGISTERED", "added", "removed");
		assertThat(entries.get(2).content()).containsEntry("sha256", view.sha256()).containsEntry("kind", "photo");
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> this.evidence.content(view.id()));
		assertThat(this.database.bean(AuditTrail.class).verify().ok()).isTrue();
	}

	@Test
	void onlyWhoAddedItTakesItBackFromItsTask() {
		EvidenceView view = add(this.file, "t1", "a.png", Samples.png());
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.evidence.remove(view.id(), "t1", "other"));
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> this.evidence.remove(view.id(), "t2", "worker"));
		assertThat(this.evidence.ofTask("t1")).hasSize(1);
	}

	@Test
	void refusedFileLeavesNoTrace() {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> add(this.file, "t1", "a.pdf", Samples.png()));
		assertThat(this.database.bean(CaseFiles.class).entries(this.file.number())).hasSize(1);
	}

	@Test
	void unknownCaseTakesNothing() {
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> this.evidence.add(new CaseNumber("YH-x-1-1"),
				"rectify", "t1", "photo", "a.png", Samples.png(), "worker"));
	}

	@Test
	void alteredBytesAreWithheld() {
		EvidenceView view = add(this.file, "t1", "a.png", Samples.png());
		this.database.jdbc().sql("update case_evidence_content set content = ?").param(Samples.jpeg()).update();
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.evidence.content(view.id()));
	}

	private EvidenceView add(CaseHeader where, String task, String name, byte[] content) {
		return this.evidence.add(where.number(), "rectify", task, "photo", name, content, "worker");
	}

}
