package org.bihuan.measure.record;

import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts the process {@code recorded-measure}. Nothing was issued in it, so the authority
 * that has the case carries it out.
 */
@Component
class CamundaRecordedMeasureProcess implements MeasureProcess {

	private static final String KEY = "recorded-measure";

	private final RuntimeService engine;

	private final CaseFiles caseFiles;

	CamundaRecordedMeasureProcess(@Lazy RuntimeService engine, CaseFiles caseFiles) {
		this.engine = engine;
		this.caseFiles = caseFiles;
	}

	@Override
	public String process() {
		return KEY;
	}

	@Override
	public void start(long measure, MeasureOrder order, @Nullable String letterKind) {
		CaseHeader header = this.caseFiles.header(order.caseNumber());
		this.engine.startProcessInstanceByKey(KEY, order.caseNumber().value(),
				Map.of("caseNumber", order.caseNumber().value(), "unit", header.unit().value(), "measureId", measure,
						"caseOpen", !"CLOSED".equals(header.state()), "carriedOutBy", "inspector@" + order.issuer()));
	}

	@Override
	public boolean staysWithIssuer() {
		return false;
	}

}
