package org.bihuan.casefile;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets auditors and administrators check the chains.
 */
@RestController
class AuditController {

	private final AuditTrail trail;

	private final People people;

	AuditController(AuditTrail trail, People people) {
		this.trail = trail;
		this.people = people;
	}

	@GetMapping("/api/v1/audit/verify")
	AuditReport verify() {
		Person reader = this.people.current();
		if (!reader.holds("auditor") && !reader.holds("admin")) {
			throw new Refusal.Forbidden("casefile.audit.forbidden");
		}
		return this.trail.verify();
	}

}
