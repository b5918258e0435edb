package org.bihuan.archive;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseProofs;
import org.bihuan.casefile.Evidence;
import org.bihuan.deadline.Obligations;
import org.bihuan.hazard.Hazards;
import org.bihuan.letter.Letters;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Diagrams;
import org.bihuan.workflow.StepForms;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers from the rooms what an archive is made of.
 */
@Component
class ArchiveSources {

	private final CaseFiles files;

	private final CaseProofs proofs;

	private final Hazards hazards;

	private final StepForms forms;

	private final Diagrams diagrams;

	private final Obligations obligations;

	private final Evidence evidence;

	private final Letters letters;

	ArchiveSources(CaseFiles files, CaseProofs proofs, Hazards hazards, StepForms forms, Diagrams diagrams,
			Obligations obligations, Evidence evidence, Letters letters) {
		this.files = files;
		this.proofs = proofs;
		this.hazards = hazards;
		this.forms = forms;
		this.diagrams = diagrams;
		this.obligations = obligations;
		this.evidence = evidence;
		this.letters = letters;
	}

	/** One moment for all: a record that comes meanwhile is in all lists or in none. */
	@Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public ArchiveFacts of(CaseNumber number) {
		return new ArchiveFacts(this.files.header(number), this.hazards.find(number).orElse(null),
				this.proofs.records(number), this.files.entries(number), this.proofs.anchors(number),
				this.forms.ofCase(number), this.diagrams.models(number), this.obligations.ofCase(number),
				this.evidence.ofCase(number), this.letters.kept(number));
	}

}
