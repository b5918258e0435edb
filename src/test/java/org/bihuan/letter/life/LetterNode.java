package org.bihuan.letter.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The room as a process of its own, which can be killed: drafts the letters unless they
 * are there, has many sign at once, and ends when each letter has its paper.
 */
final class LetterNode extends LetterRoom {

	/** How many letters there are. */
	static final int LETTERS = 200;

	private static final int SIGNERS = 16;

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	/**
	 * Runs it.
	 * @param settings database and folder; {@code --held} names the file that it writes
	 * when one of its transactions holds the number {@code --hold-at} and goes no further
	 */
	public static void main(String[] settings) throws Exception {
		LetterNode node = new LetterNode();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Rooms.class)
			.web(WebApplicationType.NONE)
			.initializers((one) -> ((GenericApplicationContext) one).registerBean(Holding.class))
			.run(settings)) {
			context.getAutowireCapableBeanFactory().autowireBean(node);
			node.work();
		}
	}

	private void work() throws InterruptedException, ExecutionException {
		deploy();
		this.fakes.now = at("2026-03-02T10:00:00");
		if (this.rows.count() == 0) {
			reviewed(draft(LetterKind.REMINDER));
			together(LongStream.range(1, LETTERS).boxed().toList(), (any) -> reviewed(draft(LetterKind.REMINDER)));
		}
		together(unsigned(), (letter) -> does(letter, "sign-letter", "sign", "leader", Map.of()));
		Instant end = Instant.now().plus(PATIENCE);
		while (count("ltr_paper") < LETTERS) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("Papers: " + count("ltr_paper"));
			}
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private void reviewed(long letter) {
		does(letter, "draft-letter", "", "clerk", Map.of());
		does(letter, "review-letter", "approve", "chief", Map.of());
	}

	private List<Long> unsigned() {
		return this.jdbc.sql("select id from ltr_letter where state = 'DRAFT' order by id").query(Long.class).list();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static void together(List<Long> all, LongConsumer work) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(SIGNERS);
		try {
			List<Future<?>> running = new ArrayList<>();
			all.forEach((one) -> running.add(threads.submit(() -> work.accept(one))));
			for (Future<?> one : running) {
				one.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** Stops for ever in the transaction that has taken a certain number. */
	static final class Holding {

		private final String last;

		private final Path held;

		Holding(Environment settings) {
			this.last = "〔2026〕%s号".formatted(settings.getProperty("hold-at", ""));
			this.held = Path.of(settings.getProperty("held", ""));
		}

		@EventListener
		void told(LetterIssued event) throws IOException, InterruptedException {
			if (event.number().endsWith(this.last)) {
				Files.writeString(this.held, event.number());
				new CountDownLatch(1).await();
			}
		}

	}

}
