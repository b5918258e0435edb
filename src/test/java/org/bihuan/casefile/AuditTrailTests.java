package org.bihuan.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Canaries: whatever is done to the records behind the program's back is found and named.
 */
class AuditTrailTests {

	private static final String FILE = "YH-demo-2026-1";

	@TempDir
	private Path data;

	private CaseDatabase database;

	private AuditTrail trail;

	@BeforeEach
	void fill() {
		this.database = new CaseDatabase(this.data);
		this.trail = this.database.bean(AuditTrail.class);
		this.database.record(this.database.open("E-0001"), 4);
		this.database.record(this.database.open("E-0002"), 2);
		record("deployment");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void untouchedChainsHold() {
		AuditReport before = this.trail.verify();
		assertThat(before).isEqualTo(new AuditReport(9, 3, true, null, null));
		this.trail.anchor();
		this.database.record(this.database.open("E-0003"), 1);
		this.trail.anchor();
		assertThat(this.trail.verify().ok()).isTrue();
		assertThat(this.trail.verify().anchoredUntil()).isEqualTo("2026-11-01T05:30:00.123456Z");
	}

	@Test
	void anAnchorThatIsSignedMeanwhileIsNoBreak() {
		CompletableFuture<Void> signing = CompletableFuture.runAsync(() -> IntStream.range(0, 20).forEach((i) -> {
			record("deployment");
			this.trail.anchor();
		}));
		do {
			assertThat(this.trail.verify().firstBroken()).isNull();
		}
		while (!signing.isDone());
		signing.join();
	}

	@Test
	void manyPiecesHold() {
		this.database.record(this.database.open("E-0004"), 2500);
		assertThat(this.trail.verify()).isEqualTo(new AuditReport(2510, 4, true, null, null));
		sql("update case_entry set actor = 'x' where scope = 'YH-demo-2026-3' and seq = 1999");
		assertBroken("YH-demo-2026-3#1999");
	}

	@Test
	void editIsFoundInEveryColumn() {
		for (String column : new String[] { "kind", "actor", "subject", "outcome", "content", "algorithm",
				"previous_hash", "hash" }) {
			String before = text(column);
			sql("update case_entry set %s = 'x' where scope = '%s' and seq = 3".formatted(column, FILE));
			assertBroken(FILE + "#3");
			this.database.jdbc()
				.sql("update case_entry set %s = ? where scope = ? and seq = 3".formatted(column))
				.params(before, FILE)
				.update();
		}
		this.database.jdbc()
			.sql("update case_entry set happened_at = ? where scope = ? and seq = 3")
			.params(LocalDateTime.parse("2026-11-01T13:30:00.123457"), FILE)
			.update();
		assertBroken(FILE + "#3");
	}

	@Test
	void deletedRecordIsFound() {
		sql("delete from case_entry where scope = '%s' and seq = 2".formatted(FILE));
		assertBroken(FILE + "#2");
	}

	@Test
	void insertedRecordIsFound() {
		sql("insert into case_entry select scope, 6, kind, happened_at, actor, subject, outcome, content, algorithm,"
				+ " previous_hash, hash from case_entry where scope = '%s' and seq = 5".formatted(FILE));
		assertBroken(FILE + "#6");
	}

	@Test
	void reorderedRecordsAreFound() {
		sql("update case_entry set seq = seq + 100 where scope = '%s' and seq in (2, 3)".formatted(FILE));
		sql("update case_entry set seq = 105 - seq where scope = '%s' and seq > 100".formatted(FILE));
		assertBroken(FILE + "#2");
	}

	@Test
	void cutTailIsFound() {
		sql("delete from case_entry where scope = '%s' and seq > 3".formatted(FILE));
		assertBroken(FILE + "#4");
	}

	@Test
	void cutTailWithForgedHeadIsFoundOnceAnchored() {
		this.trail.anchor();
		sql("delete from case_entry where scope = '%s' and seq > 3".formatted(FILE));
		sql(("update case_chain set seq = 3, hash = (select hash from case_entry where scope = '%1$s' and seq = 3)"
				+ " where scope = '%1$s'")
			.formatted(FILE));
		assertBroken(FILE + "#4");
	}

	@Test
	void vanishedCaseIsFoundOnceAnchored() {
		this.trail.anchor();
		for (String table : new String[] { "case_entry", "case_chain" }) {
			sql("delete from %s where scope = '%s'".formatted(table, FILE));
		}
		sql("delete from case_file where case_number = '%s'".formatted(FILE));
		assertBroken(FILE + "#1");
	}

	@Test
	void coverWithoutRecordsAndRecordsWithoutHeadAreFound() {
		sql("delete from case_chain where scope = 'deployment'");
		assertBroken("deployment#1");
		sql("delete from case_entry where scope = 'deployment'");
		sql("delete from case_entry where scope = 'YH-demo-2026-2'");
		sql("delete from case_chain where scope = 'YH-demo-2026-2'");
		assertBroken("YH-demo-2026-2#1");
	}

	@Test
	void forgedAnchorsAreFound() throws IOException {
		this.trail.anchor();
		record("deployment");
		this.trail.anchor();
		sql("update case_anchor set signed_at = '2026-10-31 13:30:00' where id = 2");
		assertBroken("anchor#2");
		sql("delete from case_anchor_head where anchor = 2");
		sql("delete from case_anchor where id = 2");
		assertBroken("anchor#2");
		Files.delete(this.data.resolve("anchors/00000002.txt"));
		assertThat(this.trail.verify().ok()).isTrue();
		sql("update case_anchor_head set anchor = 7 where scope = 'deployment'");
		assertBroken("anchor#1");
	}

	@Test
	void anchorsFromBeforeTheTreeStayValid() throws IOException, GeneralSecurityException {
		this.trail.anchor();
		String lines = this.database.jdbc()
			.sql("select scope, seq, hash from case_anchor_head")
			.query((row, at) -> "%s#%d %s\n".formatted(row.getString(1), row.getLong(2), row.getString(3)))
			.list()
			.stream()
			.sorted()
			.collect(Collectors.joining());
		String statement = "bihuan-anchor 1\nid 1\nat 2026-11-01T05:30:00.123456Z\nprevious %s\nheads %s\n"
			.formatted("0".repeat(64), Sha256.of(lines.getBytes(StandardCharsets.UTF_8)));
		Files.delete(this.data.resolve("anchors/00000001.txt"));
		this.database.jdbc()
			.sql("update case_anchor set version = 1, heads_hash = ?, signature = ?")
			.params(Sha256.of(lines.getBytes(StandardCharsets.UTF_8)), signed(statement))
			.update();
		assertThat(this.trail.verify().ok()).isTrue();
		assertThat(this.database.bean(CaseProofs.class).anchors(new CaseNumber(FILE))).isEmpty();
		sql("update case_anchor set version = 2");
		assertBroken("anchor#1");
	}

	private String signed(String statement) throws IOException, GeneralSecurityException {
		byte[] key = Base64.getDecoder().decode(Files.readAllLines(this.data.resolve("anchor-key")).get(0));
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key)));
		signature.update(statement.getBytes(StandardCharsets.UTF_8));
		return Base64.getEncoder().encodeToString(signature.sign());
	}

	@Test
	void keyIsForItsOwnerOnly() throws IOException {
		this.trail.anchor();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.data.resolve("anchor-key"))))
			.isEqualTo("rw-------");
		assertThat(Files.readString(this.data.resolve("anchors/00000001.txt"))).contains("deployment#1 ")
			.contains("signature ");
	}

	@Test
	void recordNeedsTransactionAndScope() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.trail.record("deployment", "admin", "model", null, Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> record(FILE));
	}

	@Test
	void firstWritersOfScopeDoNotCollide() {
		CompletableFuture
			.allOf(IntStream.range(0, 6)
				.mapToObj((i) -> CompletableFuture.runAsync(() -> record("accounts")))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(this.trail.verify()).isEqualTo(new AuditReport(15, 4, true, null, null));
	}

	@Test
	void manyRecordsOfOneTransactionAreOneBatchAndTouchTheHeadTwice() {
		CaseHeader file = this.database.open("E-0005");
		Statements statements = this.database.bean(Statements.class);
		statements.forget();
		this.database.transaction()
			.executeWithoutResult((status) -> IntStream.range(0, 5)
				.forEach((i) -> this.database.bean(CaseFiles.class)
					.record(file.number(), EntryKind.CLOCK, "system", "rectify", "started", Map.of())));
		assertThat(statements.count("insert into case_entry")).isEqualTo(1);
		assertThat(statements.count("case_chain")).isEqualTo(2);
	}

	private void record(String scope) {
		this.database.transaction()
			.executeWithoutResult(
					(status) -> this.trail.record(scope, "designer", "hazard", "published", Map.of("version", 1)));
	}

	private String text(String column) {
		return this.database.jdbc()
			.sql("select %s from case_entry where scope = ? and seq = 3".formatted(column))
			.param(FILE)
			.query(String.class)
			.single();
	}

	private void sql(String statement) {
		this.database.jdbc().sql(statement).update();
	}

	private void assertBroken(String where) {
		AuditReport report = this.trail.verify();
		assertThat(report.ok()).isFalse();
		assertThat(report.firstBroken()).isEqualTo(where);
	}

}
