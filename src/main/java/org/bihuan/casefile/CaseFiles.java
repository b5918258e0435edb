package org.bihuan.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Case files: opened once, added to, never changed.
 */
public interface CaseFiles {

	/**
	 * Opens a file under a new number.
	 * @param opening what it starts with
	 * @return the cover with its number
	 */
	CaseHeader open(CaseOpening opening);

	/**
	 * Adds a record at the end of the file's chain.
	 * @param number the case
	 * @param kind what it tells
	 * @param actor login, or {@code system}
	 * @param subject step, decision key, obligation kind or measure
	 * @param outcome outcome, or null
	 * @param content details; strings, numbers, booleans, lists and maps of these
	 */
	void record(CaseNumber number, EntryKind kind, String actor, String subject, @Nullable String outcome,
			Map<String, ?> content);

	/**
	 * Adds records to many files at once, in a few statements for all. None of them makes
	 * its actor a participant.
	 * @param records what to add, in order
	 */
	void recordAll(List<CaseRecord> records);

	/**
	 * Changes the state on the cover and records it.
	 * @param number the case
	 * @param state new state
	 * @param reason why it was closed, or null
	 * @param actor login, or {@code system}
	 */
	void changeState(CaseNumber number, String state, @Nullable String reason, String actor);

	/**
	 * Changes the grade on the cover and records it.
	 * @param number the case
	 * @param grade new grade
	 * @param actor login, or {@code system}
	 */
	void changeGrade(CaseNumber number, String grade, String actor);

	/**
	 * Sets or takes away a flag and records it; nothing happens if it stands so already.
	 * @param number the case
	 * @param flag the flag
	 * @param on whether it holds from now on
	 * @param actor login, or {@code system}
	 */
	void mark(CaseNumber number, CaseFlag flag, boolean on, String actor);

	/**
	 * The flags of a case.
	 * @param number the case
	 * @return flags that hold
	 */
	Set<CaseFlag> flags(CaseNumber number);

	/**
	 * The flags of some cases, for lists.
	 * @param numbers the cases
	 * @return flags by case; a case without any is not in it
	 */
	Map<CaseNumber, Set<CaseFlag>> flags(Collection<CaseNumber> numbers);

	/**
	 * Changes the competent authority on the cover and records it.
	 * @param number the case
	 * @param authority new authority
	 * @param actor login, or {@code system}
	 */
	void changeAuthority(CaseNumber number, UnitCode authority, String actor);

	/**
	 * Makes the case visible to a person who works on it.
	 * @param number the case
	 * @param login the person
	 */
	void addParticipant(CaseNumber number, String login);

	/**
	 * Adds a text by whose words the case is found.
	 * @param number the case
	 * @param text for example what was found and where
	 */
	void describe(CaseNumber number, String text);

	/**
	 * The cover, whoever asks.
	 * @param number the case
	 * @return the cover
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such case
	 */
	CaseHeader header(CaseNumber number);

	/**
	 * The cover, if the reader may see the case.
	 * @param number the case
	 * @param scope what the reader may see
	 * @return the cover
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such case in that scope
	 */
	CaseHeader header(CaseNumber number, Scope scope);

	/**
	 * The covers of some cases, whoever asks, in one statement.
	 * @param numbers the cases
	 * @return covers by case; a case that there is not is not in it
	 */
	Map<CaseNumber, CaseHeader> headers(Collection<CaseNumber> numbers);

	/**
	 * All records of a case in order.
	 * @param number the case
	 * @return the records
	 */
	List<CaseEntry> entries(CaseNumber number);

	/**
	 * One page of covers, newest first, with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 */
	Listing<CaseHeader> list(CaseFilter filter, Scope scope);

}
