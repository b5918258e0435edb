package org.bihuan.workflow;

import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What people may begin in a running case beside its steps. Each call is one transaction;
 * whether the person may read the case is for the caller to ask.
 */
public interface CaseActs {

	/**
	 * The message that every side process of a case waits for.
	 */
	String CASE_CLOSED = "case-closed";

	/**
	 * Acts that this person may begin in the case as it stands.
	 * @param number the case
	 * @param person who asks
	 * @return acts in the order of their keys
	 */
	List<CaseAct> offered(CaseNumber number, Person person);

	/**
	 * Begins an act and files its request. Where the request needs evidence that is not
	 * there yet, its task stays open in the person's hands.
	 * @param number the case
	 * @param key the act
	 * @param values values of the request's form
	 * @param person who begins
	 * @return what was begun, with the task if it is still to be completed
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such act
	 * @throws org.bihuan.shared.Refusal.Conflict if the state of the case forbids it
	 * @throws org.bihuan.shared.Refusal.Forbidden if this person may not request it
	 * @throws org.bihuan.shared.Refusal.Invalid with one problem per field
	 */
	Begun begin(CaseNumber number, String key, Map<String, Object> values, Person person);

	/**
	 * Begins an act and leaves its request open in the person's hands; the same request
	 * again if this person has one that was never filed.
	 * @param number the case
	 * @param key the act
	 * @param person who begins
	 * @return what was begun, with the task
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such act
	 * @throws org.bihuan.shared.Refusal.Conflict if the state of the case forbids it
	 * @throws org.bihuan.shared.Refusal.Forbidden if this person may not request it
	 */
	Begun open(CaseNumber number, String key, Person person);

	/**
	 * Begins an act for whoever its request is addressed to: something else has led to
	 * it. Nothing happens where one of its kind is under way.
	 * @param number the case
	 * @param key the act
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such act
	 */
	void propose(CaseNumber number, String key);

	/**
	 * Tells every live side process of the case that the case has closed, by its own
	 * execution and before the running transaction commits; a second call tells nobody.
	 * @param number the case
	 */
	void caseClosed(CaseNumber number);

	/**
	 * What was begun.
	 *
	 * @param caseNumber the case
	 * @param process key of the process
	 * @param task task that is still to be completed; null if the request is filed
	 */
	record Begun(CaseNumber caseNumber, String process, @Nullable String task) {
	}

}
