package org.bihuan.archive;

import java.util.Optional;

import org.bihuan.casefile.CaseProofs;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The part of a case's page from which it is taken along and held.
 */
@Controller
class PapersPanel {

	private final CaseProofs proofs;

	private final Retention retention;

	private final CaseReaders readers;

	private final People people;

	PapersPanel(CaseProofs proofs, Retention retention, CaseReaders readers, People people) {
		this.proofs = proofs;
		this.retention = retention;
		this.readers = readers;
		this.people = people;
	}

	@GetMapping("/cases/{number}/papers")
	String panel(@PathVariable String number, Model model) {
		CaseNumber wanted = new CaseNumber(number);
		Person reader = this.people.current();
		if (!this.readers.mayRead(wanted, reader)) {
			throw new Refusal.NotFound("casefile.unknown", number);
		}
		Optional<Hold> hold = this.retention.hold(wanted);
		int records = this.proofs.records(wanted).size();
		long anchored = this.proofs.anchored(wanted);
		model.addAttribute("number", number);
		model.addAttribute("records", records);
		model.addAttribute("loose", records - anchored);
		model.addAttribute("held", hold.isPresent());
		model.addAttribute("keeper", Retention.keeps(reader));
		hold.filter((one) -> Retention.keeps(reader)).ifPresent((one) -> model.addAttribute("reason", one.reason()));
		return "archive/papers";
	}

}
