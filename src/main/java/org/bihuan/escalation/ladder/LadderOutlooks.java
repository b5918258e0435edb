package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.measure.Measures;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * Reads what lies around ladders, for many of them in as many statements as for one.
 */
@Component
class LadderOutlooks {

	private final LadderRepository ladders;

	private final LadderPaths paths;

	private final CaseFiles caseFiles;

	private final Measures measures;

	private final Clock clock;

	LadderOutlooks(LadderRepository ladders, LadderPaths paths, CaseFiles caseFiles, Measures measures, Clock clock) {
		this.ladders = ladders;
		this.paths = paths;
		this.caseFiles = caseFiles;
		this.measures = measures;
		this.clock = clock;
	}

	/**
	 * What lies around some ladders; what was decided on them is read as well.
	 * @param ladders the ladders
	 * @return their outlook
	 */
	LadderOutlook of(List<Ladder> ladders) {
		if (!ladders.isEmpty()) {
			// apart: read in one, each ground would come once for each measure
			this.ladders.readGrounds(ladders);
			this.ladders.readMeasures(ladders);
		}
		Set<CaseNumber> numbers = ladders.stream().map(Ladder::number).collect(Collectors.toSet());
		return new LadderOutlook(this.paths, this.clock.instant(), this.caseFiles.headers(numbers),
				this.caseFiles.flags(numbers), this.measures.ofCases(numbers));
	}

}
