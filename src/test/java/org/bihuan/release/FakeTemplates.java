package org.bihuan.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.TemplateVersions;
import org.jspecify.annotations.Nullable;

/**
 * Versions of the templates of two kinds of letters: odd ones of reminders, even ones of
 * circulars. The first two are active, the next four wait.
 */
class FakeTemplates implements TemplateVersions {

	private static final int LAST = 6;

	/** Active versions by kind. */
	final Map<LetterKind, Long> active = new TreeMap<>(Map.of(LetterKind.REMINDER, 1L, LetterKind.CIRCULAR, 2L));

	private long decided = 2;

	@Override
	public List<Waiting> waiting() {
		return LongStream.rangeClosed(this.decided + 1, LAST).mapToObj(this::told).toList();
	}

	@Override
	public Optional<Waiting> waiting(long id) {
		return waiting().stream().filter((one) -> one.id() == id).findFirst();
	}

	@Override
	public Waiting told(long id) {
		LetterKind kind = (id % 2 == 1) ? LetterKind.REMINDER : LetterKind.CIRCULAR;
		return new Waiting(id, kind, (int) id, "clerk", this.active.get(kind));
	}

	@Override
	public @Nullable Long enter(long id, String by) {
		this.decided = Math.max(this.decided, id);
		return this.active.put(told(id).kind(), id);
	}

}
