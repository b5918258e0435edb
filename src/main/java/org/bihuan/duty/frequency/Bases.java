package org.bihuan.duty.frequency;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.duty.OwedDuty.Basis;
import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bases of a row apart: a row may rest on several documents, of which only the
 * active ones bind.
 */
public class Bases {

	private static final String BETWEEN = "; ";

	private final Set<String> active;

	/**
	 * Bases among some documents.
	 * @param active identifiers of the active documents
	 */
	public Bases(Collection<String> active) {
		this.active = Set.copyOf(active);
	}

	/**
	 * The bases of a row that bind.
	 * @param row the row
	 * @return one for each active document
	 */
	public Stream<Basis> of(DecisionRow row) {
		List<String> documents = parts(row.document());
		List<String> places = parts(row.place());
		return IntStream.range(0, documents.size())
			.filter((i) -> this.active.contains(documents.get(i)))
			.mapToObj((i) -> new Basis(Ruled.frequency(row), documents.get(i),
					place(documents.get(i), places.get(Math.min(i, places.size() - 1))), row.rule()));
	}

	private static List<String> parts(@Nullable String text) {
		return List.of(Objects.toString(text, "").split(BETWEEN));
	}

	/** The second place of a row names its document, which stands beside it anyway. */
	private static String place(String document, String place) {
		return place.startsWith(document + " ") ? place.substring(document.length() + 1) : place;
	}

}
