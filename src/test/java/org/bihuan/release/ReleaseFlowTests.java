package org.bihuan.release;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.organisation.Person;
import org.bihuan.scenario.Scenarios;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Releases from proposal to end, every way through.
 */
class ReleaseFlowTests {

	private static final Person DESIGNER = ReleaseDatabase.designer("designer");

	private static final Person OTHER = ReleaseDatabase.designer("other");

	private static final Person APPROVER = ReleaseDatabase.approver("approver");

	private final ReleaseDatabase room = new ReleaseDatabase();

	private final ReleaseProposals proposals = this.room.bean(ReleaseProposals.class);

	private final Publication publication = this.room.bean(Publication.class);

	private final ReleaseTable table = this.room.bean(ReleaseTable.class);

	private final FilesInForce inForce = this.room.bean(FilesInForce.class);

	@AfterEach
	void close() {
		this.room.close();
	}

	@Test
	void whatIsProposedRulesOnceASecondPersonApproves() {
		long id = propose("t.dmn", "t2");
		assertThat(this.room.engine).isEmpty();
		assertThat(this.inForce.all()).containsEntry("dmn/t.dmn", "t1");
		this.publication.approve(id, "fits", APPROVER);
		assertThat(this.room.engine).containsExactly("release-%d {dmn/t.dmn=t2}".formatted(id));
		assertThat(this.inForce.all()).containsEntry("dmn/t.dmn", "t2");
		assertThat(this.table.find(id)).matches((release) -> release.in(ReleaseState.IN_FORCE))
			.extracting(Release::number)
			.isEqualTo(1);
		assertThat(this.room.trail).containsExactly(id + " designer proposed", id + " approver approved",
				id + " approver in-force");
	}

	@Test
	void numbersFollowEachOtherInTheOrderInWhichReleasesRule() {
		long first = propose("t.dmn", "t2");
		long refused = propose("a.form", "a2");
		long second = propose("b.form", "b2");
		this.publication.approve(second, "fits", APPROVER);
		this.publication.refuse(refused, "does not", APPROVER);
		this.publication.approve(first, "fits", APPROVER);
		assertThat(this.table.find(second).number()).isEqualTo(1);
		assertThat(this.table.find(first).number()).isEqualTo(2);
		assertThat(this.table.find(refused).number()).isNull();
	}

	@Test
	void nobodyApprovesWhatTheyWroteAndOnlyApproversDecide() {
		Person both = new Person("both", "both",
				Set.copyOf(List.of(DESIGNER.posts().iterator().next(), APPROVER.posts().iterator().next())));
		long id = this.proposals.propose(proposal(Map.of("t.dmn", "t2"), null, Set.of("approver")), both);
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> this.publication.approve(id, "fits", both));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.publication.refuse(id, "no", APPROVER));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.publication.approve(id, "fits", DESIGNER));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.proposals.propose(proposal(Map.of("t.dmn", "t3"), null, Set.of()), APPROVER));
		this.publication.approve(id, "fits", ReleaseDatabase.approver("third"));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.publication.approve(id, "again", ReleaseDatabase.approver("third")));
	}

	@Test
	void nothingIsApprovedBeforeAllScenariosCameOutAsTheySay() {
		long id = this.proposals
			.propose(proposal(Map.of("t.dmn", "t2", "s.yaml", "s2", "n.yaml", "n1"), null, Set.of()), DESIGNER);
		for (Scenarios.Run bad : new Scenarios.Run[] { null, new Scenarios.Run("run", 2, null),
				new Scenarios.Run("run", 2, 1) }) {
			this.room.run = bad;
			assertThatExceptionOfType(Refusal.Conflict.class)
				.isThrownBy(() -> this.publication.approve(id, "fits", APPROVER))
				.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("release.refused.scenarios"));
		}
		assertThat(this.room.asked.scenarios()).isEqualTo(Map.of("s.yaml", "s2", "n.yaml", "n1"));
		assertThat(this.room.asked.models().keySet()).containsExactly("dmn/t.dmn");
		this.room.run = new Scenarios.Run("run", 2, 2);
		this.publication.approve(id, "fits", APPROVER);
		assertThat(this.inForce.all()).containsEntry("scenarios/s.yaml", "s2");
	}

	@Test
	void aDayIsWaitedForInShanghai() {
		LocalDate day = LocalDate.parse("2026-11-25");
		long id = this.proposals.propose(proposal(Map.of("t.dmn", "t2"), day, Set.of()), DESIGNER);
		this.publication.approve(id, "fits", APPROVER);
		ReleaseRound round = this.room.bean(ReleaseRound.class);
		this.room.now = day.atStartOfDay(Zone.SHANGHAI).toInstant().minusSeconds(1);
		round.round();
		assertThat(this.room.engine).isEmpty();
		assertThat(this.table.find(id).in(ReleaseState.APPROVED)).isTrue();
		this.room.now = this.room.now.plusSeconds(1);
		round.round();
		round.round();
		assertThat(this.room.engine).hasSize(1);
		assertThat(this.table.find(id).inForceAt()).isEqualTo(this.room.now);
		assertThat(this.room.trail).contains(id + " system in-force");
	}

	@Test
	void whoComesSecondToAFileProposesItAnew() {
		long first = propose("t.dmn", "t2");
		long second = propose("t.dmn", "t3");
		long later = this.proposals.propose(proposal(Map.of("t.dmn", "t4"), LocalDate.parse("2026-11-24"), Set.of()),
				DESIGNER);
		this.publication.approve(later, "fits", APPROVER);
		this.publication.approve(first, "fits", APPROVER);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.publication.approve(second, "fits", APPROVER))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("release.refused.overtaken"));
		this.room.now = this.room.now.plus(Duration.ofDays(1));
		this.room.bean(ReleaseRound.class).round();
		assertThat(this.table.find(later).in(ReleaseState.OVERTAKEN)).isTrue();
		assertThat(this.inForce.all()).containsEntry("dmn/t.dmn", "t2");
		assertThat(this.room.engine).hasSize(1);
	}

	@Test
	void aReleaseIsTakenBackInOneStepTheLatestFirst() {
		long first = approved(Map.of("t.dmn", "t2", "n.bpmn", "n1", "m.form", "m1"));
		long second = approved(Map.of("t.dmn", "t3"));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.publication.rollBack(first, "wrong", APPROVER))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly(List.of(2)));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.publication.rollBack(second, "wrong", DESIGNER));
		this.room.engine.clear();
		this.publication.rollBack(second, "wrong", APPROVER);
		assertThat(this.inForce.all()).containsEntry("dmn/t.dmn", "t2");
		this.publication.rollBack(first, "wrong", APPROVER);
		assertThat(this.inForce.all()).containsEntry("dmn/t.dmn", "t1").doesNotContainKey("bpmn/n.bpmn");
		assertThat(this.room.engine).containsExactly("rolled-back-%d {dmn/t.dmn=t2}".formatted(second),
				"rolled-back-%d {dmn/t.dmn=t1}".formatted(first), "retired n");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.publication.rollBack(first, "again", APPROVER));
		assertThat(this.table.find(approved(Map.of("t.dmn", "t5"))).number()).isEqualTo(3);
	}

	@Test
	void authorsWithdrawWhatIsNotInForce() {
		long id = propose("t.dmn", "t2");
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> this.proposals.withdraw(id, "no", OTHER));
		this.proposals.withdraw(id, "no", DESIGNER);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.publication.approve(id, "fits", APPROVER));
		long ruling = approved(Map.of("t.dmn", "t2"));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.proposals.withdraw(ruling, "no", DESIGNER));
	}

	@ParameterizedTest
	@CsvSource({ "t.dmn,t1,files,release.refused.unchanged", "T.dmn,t2,files,release.refused.name",
			"../t.dmn,t2,files,release.refused.name", "t.groovy,t2,files,release.refused.name",
			"t.dmn,bad,dmn/t.dmn,release.refused.rule", "s.yaml,bad,s.yaml,scenario.problem.title" })
	void refusesInWordsAndKeepsNothing(String name, String text, String field, String why) {
		Refusal.Invalid refused = catchThrowableOfType(Refusal.Invalid.class, () -> propose(name, text));
		assertThat(refused.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(field);
			assertThat(problem.messageKey()).isEqualTo(why);
		});
		assertThat(this.table.latest()).isEmpty();
	}

	@Test
	void refusesWithoutFilesOrReasonAndOnADayThatIsPast() {
		for (Proposal bad : List.of(proposal(Map.of(), null, Set.of()),
				proposal(Map.of("t.dmn", "t2"), LocalDate.parse("2026-11-22"), Set.of()),
				new Proposal(" ", "why", null, bytes(Map.of("t.dmn", "t2")), Set.of(), Set.of()),
				new Proposal("what", "x".repeat(1001), null, bytes(Map.of("t.dmn", "t2")), Set.of(), Set.of()),
				proposal(Map.of("t.dmn", "t2", "dmn/t.dmn", "t3"), null, Set.of()))) {
			assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> this.proposals.propose(bad, DESIGNER));
		}
		assertThat(this.table.latest()).isEmpty();
	}

	@Test
	void aNewProgramOffersWhatItBringsAndNeverTakesItForItself() {
		approved(Map.of("t.dmn", "t2"));
		NewerShipped newer = this.room.bean(NewerShipped.class);
		assertThat(newer.files()).isEmpty();
		this.room.brought.put("dmn/t.dmn", "t9");
		assertThat(newer.files()).singleElement().satisfies((file) -> {
			assertThat(file.text()).isEqualTo("t9");
			assertThat(file.before()).isEqualTo("t2");
		});
		assertThat(this.inForce.inForce().get("dmn/t.dmn")).asString(StandardCharsets.UTF_8).isEqualTo("t2");
		approved(Map.of("t.dmn", "t2 and t9"));
		assertThat(newer.files()).isEmpty();
	}

	@Test
	void templatesOfLettersGoIntoForceAndOutOfItWithTheRest() {
		long id = this.proposals.propose(
				new Proposal("what", "why", null, bytes(Map.of("t.dmn", "t2")), Set.of(3L, 4L), Set.of()), DESIGNER);
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.publication.approve(id, "fits", ReleaseDatabase.approver("clerk")));
		this.publication.approve(id, "fits", APPROVER);
		assertThat(this.room.templates.active.values()).containsExactlyInAnyOrder(3L, 4L);
		this.publication.rollBack(id, "wrong", APPROVER);
		assertThat(this.room.templates.active.values()).containsExactlyInAnyOrder(1L, 2L);
	}

	@Test
	void whoComesSecondToATemplateProposesItAnew() {
		long first = templates(3L);
		long second = templates(5L);
		this.publication.approve(first, "fits", APPROVER);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.publication.approve(second, "fits", APPROVER))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly(List.of("REMINDER")));
		this.publication.approve(templates(5L), "fits", APPROVER);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.publication.rollBack(first, "wrong", APPROVER))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("release.refused.later-templates"));
		for (Set<Long> bad : List.of(Set.of(1L), Set.of(99L), Set.<Long>of())) {
			assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(
					() -> this.proposals.propose(new Proposal("what", "why", null, Map.of(), bad, Set.of()), DESIGNER));
		}
	}

	private long templates(Long... ids) {
		return this.proposals.propose(new Proposal("what", "why", null, Map.of(), Set.of(ids), Set.of()), DESIGNER);
	}

	private long approved(Map<String, String> files) {
		long id = this.proposals.propose(proposal(files, null, Set.of()), DESIGNER);
		this.publication.approve(id, "fits", APPROVER);
		return id;
	}

	private long propose(String name, String text) {
		return this.proposals.propose(proposal(Map.of(name, text), null, Set.of()), DESIGNER);
	}

	private static Proposal proposal(Map<String, String> files, @Nullable LocalDate day, Set<String> authors) {
		return new Proposal("what", "why", day, bytes(files), Set.of(), authors);
	}

	private static Map<String, byte[]> bytes(Map<String, String> files) {
		Map<String, byte[]> contents = new TreeMap<>();
		files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
		return contents;
	}

}
