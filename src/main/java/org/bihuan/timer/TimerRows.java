package org.bihuan.timer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes rows of a page: found in the reader's sight, joined with what other rooms tell,
 * put into words.
 */
@Component
class TimerRows {

	private final TimerList list;

	private final TimerStories stories;

	private final TimerReaders readers;

	private final TimerWords words;

	private final Clock clock;

	TimerRows(TimerList list, TimerStories stories, TimerReaders readers, TimerWords words, Clock clock) {
		this.list = list;
		this.stories = stories;
		this.readers = readers;
		this.words = words;
		this.clock = clock;
	}

	Listing<TimerRow> page(TimerQuery query, Person person, @Nullable String cursor, int limit, Locale locale) {
		Listing<Waiting> page = this.list.page(query, this.readers.scope(query, person), cursor, limit);
		List<TimerStory> told = this.stories.of(page.items(), query.engine());
		boolean acts = this.readers.seesEngine(person);
		Instant now = this.clock.instant();
		return new Listing<>(IntStream.range(0, told.size())
			.mapToObj((i) -> TimerRow.of(page.items().get(i), told.get(i), acts, this.words, now, locale))
			.toList(), page.total(), page.next());
	}

}
