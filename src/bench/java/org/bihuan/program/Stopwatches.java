package org.bihuan.program;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How long acts took and how they were answered, by kind and minute.
 */
final class Stopwatches {

	private static final Pattern STATUS = Pattern.compile("→ (\\d{3}) ");

	private final List<Part> minutes = new ArrayList<>();

	private final Collection<String> faults = new ConcurrentLinkedQueue<>();

	private volatile Collection<Taken> running = new ConcurrentLinkedQueue<>();

	/**
	 * Times an act. A reasoned refusal is an answer; anything else is a fault.
	 * @param kind of act
	 * @param act what is done
	 * @return what came of it, or null if it was refused or failed
	 */
	<T> @Nullable T of(String kind, Supplier<T> act) {
		long start = System.nanoTime();
		int status = 200;
		try {
			T answer = act.get();
			if (answer instanceof HttpResponse<?> http) {
				status = http.statusCode();
			}
			if (status >= 500) {
				fault(kind + ": " + answer);
			}
			return answer;
		}
		catch (Answer.Refused ex) {
			Matcher said = STATUS.matcher(String.valueOf(ex.getMessage()));
			status = said.find() ? Integer.parseInt(said.group(1)) : 500;
			note(status, kind, ex);
		}
		catch (RuntimeException ex) {
			status = 599;
			note(status, kind, ex);
		}
		finally {
			this.running.add(new Taken(kind, (System.nanoTime() - start) / 1_000_000, status));
		}
		return null;
	}

	private void note(int status, String kind, RuntimeException ex) {
		if (status >= 500) {
			fault(kind + ": " + ex);
		}
	}

	/** Something that no act explains. */
	void fault(String what) {
		this.faults.add(what);
	}

	/** Ends a minute. */
	Part minute() {
		Collection<Taken> ended = this.running;
		this.running = new ConcurrentLinkedQueue<>();
		Part part = new Part(List.copyOf(ended));
		this.minutes.add(part);
		return part;
	}

	Part first() {
		return part(this.minutes.subList(0, this.minutes.size() / 3));
	}

	Part last() {
		return part(this.minutes.subList(this.minutes.size() - this.minutes.size() / 3, this.minutes.size()));
	}

	private static Part part(List<Part> parts) {
		return new Part(parts.stream().flatMap((one) -> one.taken().stream()).toList());
	}

	List<String> faults() {
		return List.copyOf(this.faults);
	}

	List<String> kinds() {
		return part(this.minutes).taken().stream().map(Taken::kind).distinct().sorted().toList();
	}

	List<String> table() {
		Part all = part(this.minutes);
		return Stream.concat(Stream.of(
				"| kind | times | p50, ms | p95, ms | p95 in the first third | in the last | refused | failed |",
				"|---|---|---|---|---|---|---|---|"), kinds().stream().map((kind) -> {
					Part part = all.of(kind);
					return "| %s | %d | %d | %d | %d | %d | %d | %d |".formatted(kind, part.count(),
							part.percentile(0.5), part.percentile(0.95), first().of(kind).percentile(0.95),
							last().of(kind).percentile(0.95), part.refused(), part.failed());
				}))
			.toList();
	}

	/**
	 * An act.
	 *
	 * @param kind of act
	 * @param millis how long it took
	 * @param status how it was answered
	 */
	record Taken(String kind, long millis, int status) {
	}

	/**
	 * Some acts.
	 *
	 * @param taken the acts
	 */
	record Part(List<Taken> taken) {

		Part of(String kind) {
			return new Part(this.taken.stream().filter((one) -> one.kind().equals(kind)).toList());
		}

		int count() {
			return this.taken.size();
		}

		int refused() {
			return (int) this.taken.stream().filter((one) -> one.status() >= 400 && one.status() < 500).count();
		}

		int failed() {
			return (int) this.taken.stream().filter((one) -> one.status() >= 500).count();
		}

		long percentile(double part) {
			List<Long> sorted = this.taken.stream().map(Taken::millis).sorted().toList();
			return sorted.isEmpty() ? 0 : sorted.get((int) Math.max(0, Math.ceil(sorted.size() * part) - 1));
		}

	}

}
