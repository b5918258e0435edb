package org.bihuan.casefile;

import org.bihuan.organisation.StaffRecord;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what happens to people in an audit chain of its own.
 */
@Component
class StaffAudit {

	private final AuditTrail trail;

	StaffAudit(AuditTrail trail) {
		this.trail = trail;
	}

	@EventListener
	void on(StaffRecord event) {
		this.trail.record("staff", event.actor(), event.subject(), event.outcome(), event.content());
	}

}
