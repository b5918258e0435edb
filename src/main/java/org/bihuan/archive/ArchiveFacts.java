package org.bihuan.archive;

import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseProofs.SealedRecord;
import org.bihuan.casefile.CaseProofs.SignedHead;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.deadline.ObligationView;
import org.bihuan.form.Form;
import org.bihuan.hazard.HazardView;
import org.bihuan.letter.KeptLetter;
import org.bihuan.workflow.Diagrams.RunModel;
import org.jspecify.annotations.Nullable;

/**
 * What an archive is made of, as it stood at one moment; bytes of evidence aside.
 *
 * @param cover the cover
 * @param hazard the hazard; null if the case is about something else
 * @param records records as they were hashed
 * @param entries the same records, to be read
 * @param heads signed heads
 * @param forms forms by step
 * @param models models
 * @param obligations obligations
 * @param evidence evidence
 * @param letters issued letters
 */
record ArchiveFacts(CaseHeader cover, @Nullable HazardView hazard, List<SealedRecord> records, List<CaseEntry> entries,
		List<SignedHead> heads, Map<String, Form> forms, List<RunModel> models, List<ObligationView> obligations,
		List<EvidenceView> evidence, List<KeptLetter> letters) {

	/**
	 * The last record that a signed head covers.
	 * @return its number; 0 if none is
	 */
	long anchored() {
		return this.heads.stream().mapToLong(SignedHead::seq).max().orElse(0);
	}

}
