package org.bihuan.words;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param items the first is what was most likely meant
 * @param total how many there are, exact up to {@link WordSearch#BOUND}
 * @param more whether there are more than that; the newest are then found
 * @param next cursor of the next page; null on the last one
 * @param <T> the kind of thing
 */
public record Hits<T>(List<Hit<T>> items, long total, boolean more, @Nullable String next) {

	/**
	 * Nothing.
	 * @param <T> the kind of thing
	 * @return nothing found
	 */
	public static <T> Hits<T> none() {
		return new Hits<>(List.of(), 0, false, null);
	}

	/**
	 * The same with the things themselves.
	 * @param read gives the things for their keys; one that is gone by now is left out
	 * @param <R> the kind of thing
	 * @return the page
	 */
	public <R> Hits<R> with(Function<List<T>, Map<T, R>> read) {
		Map<T, R> things = read.apply(this.items.stream().map(Hit::item).toList());
		return new Hits<>(this.items.stream()
			.filter((hit) -> things.containsKey(hit.item()))
			.map((hit) -> new Hit<>(things.get(hit.item()), hit.title(), hit.excerpt()))
			.toList(), this.total, this.more, this.next);
	}

}
