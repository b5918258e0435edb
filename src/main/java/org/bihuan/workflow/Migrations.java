package org.bihuan.workflow;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Moves what runs on one version of a process to another one. What waits for a moment
 * keeps that moment. Whether a person may do so is for the caller to ask.
 */
public interface Migrations {

	/** In a mapping: what waits or surrounds there ends instead of following. */
	String ENDS = "-";

	/**
	 * What a move would do; nothing is changed. Not to be called within a transaction:
	 * what the engine refuses would break it.
	 * @param route from where to where
	 * @return the estimate
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such version
	 * @throws org.bihuan.shared.Refusal.Invalid if both versions are the same
	 */
	Estimate estimate(Route route);

	/**
	 * What runs on a version.
	 * @param process key of the process
	 * @param version version of its deployment
	 * @return instances in the order of their identifiers
	 */
	List<Running> running(String process, int version);

	/**
	 * Moves one instance within the caller's transaction, with its open tasks, and writes
	 * that into the file of its case.
	 * @param route from where to where
	 * @param instance the instance
	 * @param reason why
	 * @param by login of who wants it
	 * @return false if it is not on that version any more, and nothing was done
	 * @throws MoveRefused if the engine refuses; the caller's transaction must end then
	 */
	boolean move(Route route, String instance, String reason, String by);

	/**
	 * From where to where.
	 *
	 * @param process key of the process
	 * @param from version that is left
	 * @param to version that is reached
	 * @param mapping where activities go that do not go to the one of their own key;
	 * {@link #ENDS} for nowhere
	 */
	record Route(String process, int from, int to, Map<String, String> mapping) {
	}

	/**
	 * What a move would do.
	 *
	 * @param instances how many instances run on the version that is left
	 * @param mapped how many of them stand only where a target is known
	 * @param places where they stand, what surrounds that, and what waits for a moment
	 * @param refused what the engine has against the mapping, in its own words
	 */
	record Estimate(long instances, long mapped, List<Place> places, List<String> refused) {

		/**
		 * How many instances stand where somebody has to decide.
		 * @return the count of instances
		 */
		public long undecided() {
			return this.instances - this.mapped;
		}

		/**
		 * Whether it could begin.
		 * @return true if no place is open and the engine has nothing against it
		 */
		public boolean isReady() {
			return this.refused.isEmpty() && this.places.stream().noneMatch(Place::isOpen);
		}

	}

	/**
	 * A place in the version that is left.
	 *
	 * @param activity its key
	 * @param name its name in the reader's language
	 * @param kind what it is
	 * @param instances how many instances stand or wait there
	 * @param target where it goes; {@link #ENDS} if that was decided, null if nowhere
	 * @param targets places of the same kind in the version that is reached
	 */
	record Place(String activity, String name, PlaceKind kind, long instances, @Nullable String target,
			List<Target> targets) {

		/**
		 * Whether somebody has to decide where it goes.
		 * @return true if so
		 */
		public boolean isOpen() {
			boolean follows = this.kind == PlaceKind.STANDS || this.kind == PlaceKind.SEVERAL;
			return this.kind.isToDecide() && (this.target == null || follows && isEnding());
		}

		/**
		 * Whether it was decided that it ends.
		 * @return true if so
		 */
		public boolean isEnding() {
			return ENDS.equals(this.target);
		}

	}

	/** What a place is. */
	enum PlaceKind {

		/** Instances stand there. */
		STANDS,
		/** A timer waits there. */
		WAITS,
		/** Surrounds where instances stand, and opens its content several times. */
		SEVERAL,
		/** Surrounds where instances stand; may vanish. */
		SURROUNDS;

		/**
		 * Whether it needs a target or a decision against one.
		 * @return true if so
		 */
		public boolean isToDecide() {
			return this != SURROUNDS;
		}

	}

	/**
	 * Where a place may go.
	 *
	 * @param activity its key
	 * @param name its name in the reader's language
	 */
	record Target(String activity, String name) {
	}

	/**
	 * Something that runs.
	 *
	 * @param instance identifier of the instance
	 * @param caseNumber the case; null if it belongs to none
	 */
	record Running(String instance, @Nullable String caseNumber) {
	}

}
