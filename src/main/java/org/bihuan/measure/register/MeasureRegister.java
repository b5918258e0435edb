package org.bihuan.measure.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.measure.MeasureCount;
import org.bihuan.measure.MeasureKind;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureSettled;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.measure.MeasuresHandedOver;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of measures: each is taken once and settled once.
 */
@Service
@Transactional
class MeasureRegister implements Measures {

	private static final int MOST = 200;

	private final MeasureTable table;

	private final MeasureKinds kinds;

	private final MeasureProcesses processes;

	private final CaseFiles caseFiles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MeasureRegister(MeasureTable table, MeasureKinds kinds, MeasureProcesses processes, CaseFiles caseFiles,
			ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.kinds = kinds;
		this.processes = processes;
		this.caseFiles = caseFiles;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public long take(MeasureOrder order) {
		MeasureKind kind = this.kinds.of(order.measure());
		if ("CLOSED".equals(this.caseFiles.header(order.caseNumber()).state())) {
			throw new Refusal.Conflict("measure.caseClosed");
		}
		long id = this.table.add(order, this.clock.instant());
		this.processes.of(kind).start(id, order, kind.letterKind());
		return id;
	}

	@Override
	public void settle(long measure, MeasureState state, String how, Instant at) {
		if (state == MeasureState.RUNNING) {
			throw new IllegalArgumentException("A measure is settled as DONE or ENDED");
		}
		if (!this.table.settle(measure, state, how, at)) {
			return;
		}
		MeasureOrder order = find(measure).order();
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("measureId", measure);
		content.put("rank", order.rank());
		content.put("how", how);
		this.caseFiles.record(order.caseNumber(), EntryKind.MEASURE, "system", order.measure(), state.name(), content);
		this.events.publishEvent(
				new MeasureSettled(measure, order.caseNumber(), order.measure(), order.addressee(), state, at));
	}

	@Override
	public void handOver(CaseNumber number, UnitCode from, UnitCode to) {
		this.table.of(number)
			.stream()
			.filter((view) -> view.state() == MeasureState.RUNNING && view.order().issuer().equals(from))
			.filter((view) -> !this.processes.of(this.kinds.of(view.order().measure())).staysWithIssuer())
			.forEach((view) -> this.table.issuer(view.id(), to));
		this.events.publishEvent(new MeasuresHandedOver(number, from, to, this.clock.instant()));
	}

	@Override
	@Transactional(readOnly = true)
	public MeasureView find(long measure) {
		return this.table.find(measure).orElseThrow(() -> new Refusal.NotFound("measure.none", measure));
	}

	@Override
	@Transactional(readOnly = true)
	public List<MeasureView> ofCase(CaseNumber number) {
		return this.table.of(number);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<CaseNumber, List<MeasureView>> ofCases(Collection<CaseNumber> numbers) {
		return this.table.of(numbers).stream().collect(Collectors.groupingBy((view) -> view.order().caseNumber()));
	}

	@Override
	@Transactional(readOnly = true)
	public Listing<MeasureView> list(MeasureFilter filter, Scope scope) {
		if (filter.limit() < 1 || filter.limit() > MOST) {
			throw new Refusal.Unreadable("measure.limit", filter.limit());
		}
		return this.table.list(filter, scope);
	}

	@Override
	@Transactional(readOnly = true)
	public List<MeasureCount> counts(MeasureFilter filter, Scope scope) {
		return this.table.counts(filter, scope);
	}

}
