package org.bihuan.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happens in a scenario. It has one verb.
 *
 * @param does key of the open step that somebody does
 * @param begins key of the act that somebody begins beside the steps
 * @param waits time that passes, for example {@code P10D}
 * @param until wall clock in Shanghai up to which time passes
 * @param expects what must be so now
 * @param by login of who does or begins it; null for the first who may
 * @param values values of the form; what it requires beside them is filled in
 */
record Act(@Nullable String does, @Nullable String begins, @Nullable Duration waits, @Nullable LocalDateTime until,
		@Nullable Expected expects, @Nullable String by, @Nullable Map<String, Object> values) {

	Act {
		values = (values != null) ? values : Map.of();
	}

	long verbs() {
		return Stream.of(this.does, this.begins, this.waits, this.until, this.expects).filter(Objects::nonNull).count();
	}

}
