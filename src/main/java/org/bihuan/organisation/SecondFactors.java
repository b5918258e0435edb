package org.bihuan.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One-time codes beside the password. Whoever wants one has it; whoever holds a role that
 * could do great harm can be made to.
 */
public interface SecondFactors {

	/**
	 * What an account whose password was right still owes.
	 * @param account the account
	 * @return what it owes
	 */
	Owed owed(Account account);

	/**
	 * Whether a role of this person demands a second factor.
	 * @param login the account
	 * @return true if it does
	 */
	boolean demanded(String login);

	/**
	 * The second factor of an account.
	 * @param login the account
	 * @return the factor, or empty if there is none
	 */
	Optional<SecondFactor> of(String login);

	/**
	 * A new key, not yet in use and kept nowhere.
	 * @param login the account
	 * @return the key under seal
	 */
	String begin(String login);

	/**
	 * What an app must be told to make codes with a key.
	 * @param login the account
	 * @param sealed what {@link #begin} returned
	 * @return the key to be scanned or typed
	 */
	Enrolment enrolment(String login, String sealed);

	/**
	 * Takes a key into use, for its first code.
	 * @param login the account
	 * @param sealed what {@link #begin} returned
	 * @param code a code made with it
	 * @return recovery codes, which are told this once
	 * @throws org.bihuan.shared.Refusal.Invalid if the code is not of this key and moment
	 * @throws org.bihuan.shared.Refusal.Conflict if the account has a second factor
	 */
	List<String> confirm(String login, String sealed, String code);

	/**
	 * Looks at a code or a recovery code; a right one is then used up. A wrong one does
	 * not count here as a failed login; whoever asks says so.
	 * @param login the account
	 * @param code what was typed
	 * @return whether it was right
	 */
	boolean prove(String login, String code);

	/**
	 * Takes the own second factor away, after its proof.
	 * @param login the account
	 */
	void end(String login);

	/**
	 * Takes somebody's second factor away whose phone and recovery codes are gone.
	 * @param login the account
	 * @param by login of the administrator who does it
	 * @throws org.bihuan.shared.Refusal.Conflict if it is the own one
	 */
	void reset(String login, String by);

	/** What is owed after the right password. */
	enum Owed {

		/** Nothing. */
		NOTHING,

		/** A code. */
		CODE,

		/** A second factor, which there is none of yet. */
		ENROLMENT

	}

	/**
	 * A second factor in use.
	 *
	 * @param since when it was taken into use
	 * @param recoveryCodes how many recovery codes are left
	 */
	record SecondFactor(Instant since, int recoveryCodes) {
	}

	/**
	 * A key as an app takes it.
	 *
	 * @param key the key to be typed, in groups of four letters
	 * @param address the key as an address to be scanned
	 */
	record Enrolment(String key, String address) {
	}

}
