package org.bihuan.casepage;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.Competence;

import org.springframework.stereotype.Component;

/**
 * Says where the register names another authority than the case has.
 */
@Component("caseCompetence")
class CompetenceNotice {

	private final Competence competence;

	private final Wording wording;

	CompetenceNotice(Competence competence, Wording wording) {
		this.competence = competence;
		this.wording = wording;
	}

	/**
	 * What to say on the page of a case.
	 * @param cover the case
	 * @return a sentence; empty if the authority still fits
	 */
	public String notice(CaseHeader cover) {
		String holder = this.wording.unit(cover.authority().value());
		return this.competence.misfit(cover)
			.map((misfit) -> (misfit.competent() != null)
					? this.wording.say("casepage.competence.other", this.wording.unit(misfit.competent().value()),
							holder)
					: this.wording.say("casepage.competence.none", this.wording.sector(cover.sector()), holder))
			.orElse("");
	}

}
