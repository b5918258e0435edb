package org.bihuan.duty.whatif;

import java.util.List;

/**
 * A duty in words.
 *
 * @param name what is owed
 * @param scope of what
 * @param change how it differs
 * @param was how often it was owed; empty if it was not
 * @param mustSign whether the text demands a signature
 * @param extraOutputs what must come out besides
 * @param holds the rule that holds
 * @param alike other rules that ask as much
 * @param beaten the rules that it beats, the strictest first
 */
record DutyLine(String name, String scope, Change change, String was, boolean mustSign, List<String> extraOutputs,
		RuleLine holds, List<RuleLine> alike, List<RuleLine> beaten) {
}
