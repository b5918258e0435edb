package org.bihuan.notification.inbox;

import org.bihuan.frame.Bell;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * The bell with the number of unread messages.
 */
@Component
class NoticeBell implements Bell {

	private final MessageBox messages;

	NoticeBell(MessageBox messages) {
		this.messages = messages;
	}

	@Override
	public String path() {
		return "/notices";
	}

	@Override
	public long unread(Person person) {
		return this.messages.unread(person.login());
	}

}
