package org.bihuan.form;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts that are shown or hidden together.
 *
 * @param parts the parts in order
 * @param condition when all of them are hidden
 */
record Section(List<Part> parts, Condition condition) implements Part {

	@Override
	public void check(Row row) {
		if (!this.condition.hides(row)) {
			this.parts.forEach((part) -> part.check(row));
		}
	}

	@Override
	public Set<String> keys() {
		return collect(Part::keys, Set.of());
	}

	@Override
	public Set<String> ignored() {
		return collect(Part::ignored, Set.of());
	}

	@Override
	public Set<String> looksAt() {
		return collect(Part::looksAt, this.condition.names());
	}

	@Override
	public Stream<EvidenceRule> evidence() {
		return this.parts.stream().flatMap(Part::evidence);
	}

	private Set<String> collect(Function<Part, Set<String>> names, Set<String> own) {
		return Stream.concat(own.stream(), this.parts.stream().flatMap((part) -> names.apply(part).stream()))
			.collect(Collectors.toUnmodifiableSet());
	}

}
