package org.bihuan.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.form.Form;
import org.bihuan.form.Option;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;

/**
 * The verbs of people who claim steps. Each call is one transaction.
 */
public interface Tasks {

	/**
	 * One page of a person's list in the order of the due dates, with the exact count.
	 * @param filter what to list
	 * @param person whose list
	 * @return the page
	 */
	Listing<InboxRow> list(InboxFilter filter, Person person);

	/**
	 * Exact counts of the lists.
	 * @param person whose lists
	 * @return count by list
	 */
	Map<InboxFilter.Box, Long> counts(Person person);

	/**
	 * Open tasks of a case, for the case page.
	 * @param number the case
	 * @return open tasks
	 */
	List<InboxRow> open(CaseNumber number);

	/**
	 * Open tasks of some cases in one statement, for lists. Whoever asks for them has
	 * made sure that the reader may see the cases.
	 * @param numbers the cases
	 * @return open tasks by case, oldest first; a case without any is not in it
	 */
	Map<CaseNumber, List<OpenStep>> open(Collection<CaseNumber> numbers);

	/**
	 * Done tasks of a case, oldest first, for the path so far.
	 * @param number the case
	 * @return done tasks without their groups
	 */
	List<InboxRow> done(CaseNumber number);

	/**
	 * A task, open or done, if the person may see it: member of one of its groups,
	 * assignee, or the case lies in the person's scope.
	 * @param taskId the task
	 * @param person the reader
	 * @return the task
	 * @throws org.bihuan.shared.Refusal.NotFound otherwise
	 */
	InboxRow find(String taskId, Person person);

	/**
	 * Whether the person may claim and complete it now: member of a candidate group and
	 * not kept out by separation of duties.
	 * @param row the task
	 * @param person the person
	 * @return true if so
	 */
	boolean mayDo(InboxRow row, Person person);

	/**
	 * Which tasks of a page a person may do now, asked once for all of them.
	 * @param rows the tasks
	 * @param person the reader
	 * @return identifiers of those tasks
	 */
	Set<String> doable(Collection<InboxRow> rows, Person person);

	/**
	 * The next task for a person by legal risk: overdue legal clocks first, then
	 * whichever is due first, major hazards before general ones.
	 * @param person the person
	 * @return one of the person's own tasks or of those to be claimed; empty if none
	 */
	Optional<InboxRow> next(Person person);

	/**
	 * Which of these tasks were copied to a person and not opened yet.
	 * @param rows the tasks
	 * @param person the reader
	 * @return identifiers of those tasks
	 */
	Set<String> unread(Collection<InboxRow> rows, Person person);

	/**
	 * Claims.
	 * @param taskId the task
	 * @param person who claims
	 * @throws org.bihuan.shared.Refusal.Conflict if somebody was faster, with who and
	 * when
	 */
	void claim(String taskId, Person person);

	/**
	 * Gives a claimed task back to its groups, or a delegated one to its owner.
	 * @param taskId the task
	 * @param person who had claimed it
	 */
	void release(String taskId, Person person);

	/**
	 * The form of a task with its starting values and choices.
	 * @param taskId the task
	 * @param person who looks
	 * @return the form
	 */
	TaskForm form(String taskId, Person person);

	/**
	 * Completes a task; claims it in the same transaction if nobody has. What a delegate
	 * completes goes back to the owner as a draft.
	 * @param taskId the task
	 * @param values values of the form
	 * @param person who completes
	 * @throws org.bihuan.shared.Refusal.Invalid with one problem per field
	 */
	void complete(String taskId, Map<String, Object> values, Person person);

	/**
	 * Whether a task is a request of this person that was never filed.
	 * @param taskId the task
	 * @param person who asks
	 * @return true if the person may drop it
	 */
	boolean mayAbandon(String taskId, Person person);

	/**
	 * Drops a request that was never filed; what it began is gone, the case file keeps
	 * that it was.
	 * @param taskId the task, first step of an act
	 * @param person who holds it
	 * @throws org.bihuan.shared.Refusal.Conflict if the person does not hold it, or it is
	 * no request, or something was done in it
	 */
	void abandon(String taskId, Person person);

	/**
	 * A form ready to be filled in.
	 *
	 * @param form the form
	 * @param data starting values
	 * @param options choices by {@code valuesKey}
	 */
	record TaskForm(Form form, Map<String, Object> data, Map<String, List<Option>> options) {

		/**
		 * The same form starting with values that were prepared. What the form only tells
		 * stays as it is.
		 * @param prepared values by field
		 * @return the form
		 */
		public TaskForm with(Map<String, Object> prepared) {
			Map<String, Object> merged = new HashMap<>(this.data);
			prepared.forEach((name, value) -> {
				if (!this.form.told().contains(name)) {
					merged.put(name, value);
				}
			});
			return new TaskForm(this.form, merged, this.options);
		}

	}

}
