package org.bihuan.interview;

import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureProcess;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries the measure INTERVIEW out.
 */
@Component
class InterviewMeasure implements MeasureProcess {

	// the register of measures knows us, and we know it
	private final Interviews interviews;

	InterviewMeasure(@Lazy Interviews interviews) {
		this.interviews = interviews;
	}

	@Override
	public String process() {
		return "interview";
	}

	@Override
	public void start(long measure, MeasureOrder order, @Nullable String letterKind) {
		this.interviews.begin(measure, order);
	}

	// a notice that was issued holds; whatever is to be done next the new authority does
	@Override
	public boolean staysWithIssuer() {
		return false;
	}

}
