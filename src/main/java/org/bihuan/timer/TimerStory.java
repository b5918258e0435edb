package org.bihuan.timer;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.escalation.LadderState;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms tell of a timer.
 *
 * @param header cover of its case; null where that is not for the reader, or there is
 * none
 * @param whom who is meant, by name; empty where that is not for the reader
 * @param step name of the step whose time it is; its key where no name is known
 * @param ladder the ladder that it lets look again; null where there is none
 */
record TimerStory(@Nullable CaseHeader header, String whom, String step, @Nullable LadderState ladder) {
}
