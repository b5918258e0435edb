package org.bihuan.timer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.deadline.WaitingClocks;
import org.bihuan.workflow.Timers;
import org.jspecify.annotations.Nullable;

/**
 * What a timer is for.
 */
enum TimerKind {

	/** Reminds of a legal obligation. */
	REMINDER(WaitingClocks.Kind.REMINDER, true),
	/** Tells that a legal obligation fell due. */
	DUE(WaitingClocks.Kind.DUE, false),
	/** Tells that a step was not done in its time; a row that the sweep handles. */
	SERVICE(WaitingClocks.Kind.SERVICE, false),
	/** Lets a legal clock run on after a pause; a row that the sweep handles. */
	PAUSE(WaitingClocks.Kind.PAUSE, false),
	/** A ladder looks again and asks for its next measure. */
	LADDER(true, false, "overdue-escalation"),
	/** The moment for which an interview was noticed. */
	INTERVIEW(true, false, "interview"),
	/** A public exposure ends on the day that was decided. */
	TAKE_DOWN(true, false, "public-exposure"),
	/** Handles rows whose moment has come. */
	SWEEP(false, true, "clock-sweep", "duty-sweep"),
	/** Compares ledger, engine and inbox. */
	RECONCILIATION(false, true, "clock-reconciliation"),
	/** The engine tidies up. */
	HOUSEKEEPING(false, true, Timers.NO_PROCESS),
	/** A timer that somebody has drawn into a model; nothing is known of it. */
	OTHER(true, false);

	private static final String LEGAL_CLOCK = "legal-clock";

	private final WaitingClocks.@Nullable Kind clock;

	private final boolean ofCases;

	private final boolean early;

	private final Set<String> processes;

	TimerKind(WaitingClocks.Kind clock, boolean early) {
		this.clock = clock;
		this.ofCases = true;
		this.early = early;
		this.processes = Set.of();
	}

	TimerKind(boolean ofCases, boolean early, String... processes) {
		this.clock = null;
		this.ofCases = ofCases;
		this.early = early;
		this.processes = Set.of(processes);
	}

	/** The kind that the ledger keeps; null for what only the engine keeps. */
	WaitingClocks.@Nullable Kind clock() {
		return this.clock;
	}

	/** Whether it belongs to a case. */
	boolean isOfCases() {
		return this.ofCases;
	}

	/**
	 * Whether it may ring before its moment: nobody's rights or duties hang on when it
	 * does.
	 */
	boolean mayRingEarly() {
		return this.early;
	}

	static TimerKind of(WaitingClocks.Kind clock) {
		return Arrays.stream(values()).filter((kind) -> kind.clock == clock).findFirst().orElseThrow();
	}

	static TimerKind of(String process) {
		return Arrays.stream(values()).filter((kind) -> kind.processes.contains(process)).findFirst().orElse(OTHER);
	}

	static Optional<TimerKind> find(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.name().equals(name)).findFirst();
	}

	/** Kinds that a list can show: those of cases alone, or all of them. */
	static List<TimerKind> shown(boolean ofCases) {
		return Arrays.stream(values()).filter((kind) -> kind.ofCases || !ofCases).toList();
	}

	/**
	 * Of the processes that have timers, those of some kinds; legal clocks are told by
	 * the ledger.
	 */
	static Set<String> among(Set<String> processes, Set<TimerKind> kinds) {
		return processes.stream()
			.filter((process) -> !LEGAL_CLOCK.equals(process) && kinds.contains(of(process)))
			.collect(Collectors.toSet());
	}

	static boolean isLegal(String process) {
		return LEGAL_CLOCK.equals(process);
	}

}
