package org.bihuan.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.ModelDeployment;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts releases into force and takes them back, in one transaction each. What runs stays
 * on the version with which it began.
 */
@Service
class Publication {

	private final ReleaseTable table;

	private final FilesInForce inForce;

	private final Trials trials;

	private final LettersOfReleases letters;

	private final ModelDeployment models;

	private final AuditTrail trail;

	private final Clock clock;

	Publication(ReleaseTable table, FilesInForce inForce, Trials trials, LettersOfReleases letters,
			ModelDeployment models, AuditTrail trail, Clock clock) {
		this.table = table;
		this.inForce = inForce;
		this.trials = trials;
		this.letters = letters;
		this.models = models;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Approves a release. It goes into force at once, or on its day.
	 * @param id the release
	 * @param reason why
	 * @param person a second person
	 * @throws Refusal.Forbidden if the person wrote a part of it, or approves no releases
	 * @throws Refusal.Conflict if it was decided, its scenarios have not come out well,
	 * or another release changed one of its files
	 */
	@Transactional
	public void approve(long id, String reason, Person person) {
		Release release = decidable(id, person);
		String why = ReleaseProposals.reason(reason);
		this.table.oneAtATime();
		if (!overtaken(id).isEmpty()) {
			throw new Refusal.Conflict("release.refused.overtaken", List.copyOf(overtaken(id)));
		}
		if (!this.trials.passed(id)) {
			throw new Refusal.Conflict("release.refused.scenarios");
		}
		this.table.decide(id, ReleaseState.APPROVED, person.login(), this.clock.instant(), why);
		this.trail.record(ReleaseProposals.SCOPE, person.login(), String.valueOf(id), "approved",
				Map.of("reason", why));
		LocalDate day = release.effectiveOn();
		if (day == null || !day.isAfter(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)))) {
			enter(id, person.login());
		}
	}

	/**
	 * Refuses a release.
	 * @param id the release
	 * @param reason why
	 * @param person a second person
	 * @throws Refusal.Conflict if it was decided
	 */
	@Transactional
	public void refuse(long id, String reason, Person person) {
		decidable(id, person);
		String why = ReleaseProposals.reason(reason);
		this.table.decide(id, ReleaseState.REFUSED, person.login(), this.clock.instant(), why);
		this.trail.record(ReleaseProposals.SCOPE, person.login(), String.valueOf(id), "refused", Map.of("reason", why));
	}

	private Release decidable(long id, Person person) {
		approver(person);
		Release release = this.table.lock(id);
		if (this.table.authors(id).contains(person.login())) {
			throw new Refusal.Forbidden("release.refused.two-people");
		}
		if (!release.in(ReleaseState.PROPOSED)) {
			throw new Refusal.Conflict("release.refused.decided");
		}
		return release;
	}

	private static void approver(Person person) {
		if (!person.holds(Role.RELEASE_APPROVER.code())) {
			throw new Refusal.Forbidden("release.forbidden");
		}
	}

	/**
	 * Files and kinds of letters of a release that are not what they were when it was
	 * proposed.
	 */
	Set<String> overtaken(long id) {
		Map<String, String> now = this.inForce.all();
		Set<String> overtaken = this.letters.overtaken(id);
		this.table.files(id)
			.stream()
			.filter((file) -> !same(file.before(), now.get(file.path())))
			.map(ReleaseFile::path)
			.forEach(overtaken::add);
		return overtaken;
	}

	private static boolean same(@Nullable String before, @Nullable String now) {
		return (before != null) ? before.equals(now) : now == null;
	}

	/**
	 * Puts an approved release into force whose day has come.
	 * @param id the release
	 * @return whether it went into force; not if another one was faster, or changed one
	 * of its files
	 */
	@Transactional
	public boolean enterOnItsDay(long id) {
		if (!this.table.lock(id).in(ReleaseState.APPROVED)) {
			return false;
		}
		this.table.oneAtATime();
		Set<String> overtaken = overtaken(id);
		if (!overtaken.isEmpty()) {
			this.table.overtaken(id);
			this.trail.record(ReleaseProposals.SCOPE, "system", String.valueOf(id), "overtaken",
					Map.of("files", overtaken));
			return false;
		}
		enter(id, "system");
		return true;
	}

	private void enter(long id, String by) {
		Map<String, String> after = this.inForce.all();
		Set<String> changed = new TreeSet<>();
		this.table.files(id).forEach((file) -> {
			after.put(file.path(), file.text());
			changed.add(file.path());
		});
		String deployment = deploy("release-" + id, changed, after);
		this.letters.enter(id, by);
		int number = this.table.enter(id, deployment, this.clock.instant());
		this.trail.record(ReleaseProposals.SCOPE, by, String.valueOf(id), "in-force",
				Map.of("number", number, "deployment", String.valueOf(deployment)));
	}

	private @Nullable String deploy(String name, Set<String> changed, Map<String, String> files) {
		Map<String, byte[]> models = FilesInForce.models(files);
		Set<String> moved = changed.stream().filter(models::containsKey).collect(Collectors.toSet());
		return moved.isEmpty() ? null : this.models.deploy(name, this.models.together(moved, models));
	}

	/**
	 * Takes a release back: what ruled before it rules again for what begins from now on.
	 * @param id the release
	 * @param reason why
	 * @param person who approves releases
	 * @throws Refusal.Conflict if it is not in force, or a later one changed one of its
	 * files
	 */
	@Transactional
	public void rollBack(long id, String reason, Person person) {
		approver(person);
		Release release = this.table.lock(id);
		if (!release.in(ReleaseState.IN_FORCE)) {
			throw new Refusal.Conflict("release.refused.not-in-force");
		}
		this.table.oneAtATime();
		List<Integer> later = this.table.later(id);
		if (!later.isEmpty()) {
			throw new Refusal.Conflict("release.refused.later", later);
		}
		Set<String> letters = this.letters.later(id);
		if (!letters.isEmpty()) {
			throw new Refusal.Conflict("release.refused.later-templates", List.copyOf(letters));
		}
		String why = ReleaseProposals.reason(reason);
		this.table.end(id, person.login(), this.clock.instant(), why);
		this.letters.back(id, person.login());
		Map<String, String> after = new TreeMap<>(this.inForce.all());
		Set<String> changed = this.table.files(id).stream().map(ReleaseFile::path).collect(Collectors.toSet());
		deploy("rolled-back-" + id, changed.stream().filter(after::containsKey).collect(Collectors.toSet()), after);
		changed.stream()
			.filter((path) -> !after.containsKey(path))
			.forEach((path) -> FileKind.process(path).ifPresent(this.models::retire));
		this.trail.record(ReleaseProposals.SCOPE, person.login(), String.valueOf(id), "rolled-back",
				Map.of("reason", why));
	}

}
