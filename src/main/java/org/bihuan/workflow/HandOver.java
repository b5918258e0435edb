package org.bihuan.workflow;

import java.util.List;

import org.bihuan.organisation.Person;

/**
 * Open work of one person handed to another in bulk, when somebody leaves or is away.
 */
public interface HandOver {

	/**
	 * What would happen, nothing changed.
	 * @param from login of who holds the tasks
	 * @param to login of who would get them
	 * @param by who asks: the holder, an administrator, or a leader of the tasks' units
	 * @return which tasks can go and why others cannot
	 */
	Preview preview(String from, String to, Person by);

	/**
	 * Hands over what can be handed over; the rest stays where it is.
	 * @param from login of who holds the tasks
	 * @param to login of who gets them
	 * @param reason why
	 * @param by who does it: the holder, an administrator, or a leader of the tasks'
	 * units
	 * @return what was done
	 */
	Preview handOver(String from, String to, String reason, Person by);

	/**
	 * Which tasks can go and which cannot.
	 *
	 * @param can tasks that can
	 * @param cannot tasks that cannot, each with its reason
	 */
	record Preview(List<InboxRow> can, List<Kept> cannot) {
	}

	/**
	 * A task that cannot go.
	 *
	 * @param task the task
	 * @param messageKey key of the reason
	 */
	record Kept(InboxRow task, String messageKey) {
	}

}
