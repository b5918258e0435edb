package org.bihuan.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;

/**
 * Ladders for lists of other rooms.
 */
public interface Ladders {

	/**
	 * The live ladders of some cases, in as many statements for many cases as for one.
	 * Whoever asks for them has made sure that the reader may see the cases.
	 * @param numbers the cases
	 * @return ladders by case, the last opened first; a case without any is not in it
	 */
	Map<CaseNumber, List<LadderState>> live(Collection<CaseNumber> numbers);

}
