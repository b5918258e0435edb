package org.bihuan.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * People of several units who work at once.
 */
final class MixedLoad {

	private static final List<String[]> UNITS = List.of(new String[] { "e-0001", "emergency" },
			new String[] { "e-0102", "education" }, new String[] { "e-0110", "transport" },
			new String[] { "e-0118", "emergency" }, new String[] { "e-0116", "health" },
			new String[] { "e-0113", "commerce" });

	private final Connection connection;

	private final Stopwatches times;

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean ended;

	MixedLoad(Connection connection, Stopwatches times) {
		this.connection = connection;
		this.times = times;
	}

	void start(int workers) {
		for (int worker = 0; worker < workers; worker++) {
			String[] unit = UNITS.get(worker % UNITS.size());
			DayOfWork day = new DayOfWork(this.connection, this.times, unit[0], unit[1], worker);
			Thread thread = new Thread(() -> {
				while (!this.ended) {
					act(day);
				}
			}, "worker-" + worker);
			thread.setDaemon(true);
			this.threads.add(thread);
			thread.start();
		}
	}

	// one who met a fault comes back: fewer people would be another load
	private void act(DayOfWork day) {
		try {
			day.act();
		}
		catch (RuntimeException ex) {
			this.times.fault("%s at %s".formatted(ex, ex.getStackTrace()[0]));
		}
	}

	/** Lets everybody finish what they are at. */
	void stop() {
		this.ended = true;
		this.threads.forEach((thread) -> {
			try {
				thread.join(TimeUnit.MINUTES.toMillis(2));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		});
	}

}
