package org.bihuan.measure.register;

import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.measure.MeasureKind;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.measure.MeasureProcess;
import org.bihuan.workflow.StayingProcesses;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What carries measures out. A measure that nothing carries out would be lost the first
 * time somebody takes it, so the program does not start with one.
 */
@Component
class MeasureProcesses implements SmartInitializingSingleton, StayingProcesses {

	private final ObjectProvider<MeasureProcess> processes;

	private final MeasureKinds kinds;

	MeasureProcesses(ObjectProvider<MeasureProcess> processes, MeasureKinds kinds) {
		this.processes = processes;
		this.kinds = kinds;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Set<String> provided = this.processes.stream().map(MeasureProcess::process).collect(Collectors.toSet());
		this.kinds.all().stream().filter((kind) -> !provided.contains(kind.process())).findFirst().ifPresent((kind) -> {
			throw new IllegalStateException("The measure %s is carried out by the process %s, which no room provides"
				.formatted(kind.code(), kind.process()));
		});
	}

	MeasureProcess of(MeasureKind kind) {
		return this.processes.orderedStream()
			.filter((process) -> process.process().equals(kind.process()))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public Set<String> keys() {
		return this.processes.stream()
			.filter(MeasureProcess::staysWithIssuer)
			.map(MeasureProcess::process)
			.collect(Collectors.toSet());
	}

}
