package org.bihuan.program;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * People who register hazards and confirm them, one after another, at either node. Who
 * gets no answer, or none that is a success, does the same again as a phone would, with
 * the same key, until there is one.
 */
final class ActsUnderFaults {

	/** How many; in the long form there may be nobody. */
	static final int PEOPLE = Integer.getInteger("faults.people", 3);

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final String UNIT = "E-0118";

	private final Nodes nodes;

	private final String name;

	private final ExecutorService people = Executors.newCachedThreadPool();

	private final List<Future<?>> work = new ArrayList<>();

	private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();

	private final Queue<String> refused = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	private ActsUnderFaults(Nodes nodes, String name) {
		this.nodes = nodes;
		this.name = name;
	}

	static ActsUnderFaults begin(Nodes nodes, String name) {
		ActsUnderFaults acts = new ActsUnderFaults(nodes, name);
		for (int person = 0; person < PEOPLE; person++) {
			String prefix = name + "-" + person + "-";
			acts.work.add(acts.people.submit(() -> acts.work(prefix)));
		}
		return acts;
	}

	/**
	 * One hazard whose plan is awaited.
	 * @return number of the case
	 */
	static String planned(Connection node, String title) {
		String number = register(node, title);
		confirm(node, number);
		return number;
	}

	static String register(Connection node, String title) {
		return node
			.post("inspector1-emergency", "/api/v1/hazards", Map.of("unit", UNIT, "title", title, "description",
					"管道内积尘", "location", "一车间", "source", "AUTHORITY_INSPECTION"), "Idempotency-Key", title)
			.ok()
			.get("caseNumber")
			.asText();
	}

	/** Nothing if it has been confirmed already. */
	private static void confirm(Connection node, String number) {
		DistrictProgram chief = new DistrictProgram(node, List.of("chief-emergency"));
		chief.allOpen(number)
			.stream()
			.filter((task) -> task.step().equals("confirm-registration"))
			.findFirst()
			.ifPresent((task) -> chief
				.next("confirm-registration", Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason", "不构成重大"))
				.work(task));
	}

	private void work(String prefix) {
		for (int act = 0; !this.stopped; act++) {
			String title = prefix + act;
			String[] number = new String[1];
			untilAnswered(() -> number[0] = register(any(), title));
			untilAnswered(() -> confirm(any(), number[0]));
			this.confirmed.add(number[0]);
		}
	}

	private Connection any() {
		return this.nodes.connection(ThreadLocalRandom.current().nextInt(2));
	}

	private void untilAnswered(Runnable act) {
		Instant end = Instant.now().plus(PATIENCE);
		while (true) {
			try {
				act.run();
				return;
			}
			catch (UncheckedIOException | Answer.Refused ex) {
				if (ex instanceof Answer.Refused) {
					this.refused.add(ex.getMessage());
				}
				if (Instant.now().isAfter(end)) {
					throw ex;
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
	}

	/** How many hazards were registered and confirmed so far. */
	int done() {
		return this.confirmed.size();
	}

	/** Lets everybody finish what they have begun. */
	void end() throws InterruptedException, ExecutionException {
		this.stopped = true;
		this.people.shutdown();
		for (Future<?> one : this.work) {
			one.get();
		}
	}

	/** What was answered that was no success. */
	List<String> refused() {
		return List.copyOf(this.refused);
	}

	/** Cases that are not there exactly once, with one confirmation and one plan owed. */
	List<String> notOnce(JdbcTemplate jdbc) {
		List<String> wrong = jdbc.queryForList(
				"select title from case_file where title like ? group by title" + " having count(*) <> 1", String.class,
				this.name + "-%");
		for (String number : this.confirmed) {
			for (String once : List.of("select count(*) from case_file where case_number = ?",
					"select count(*) from case_entry where scope = ? and kind = 'STEP' and subject = 'confirm-registration'",
					"select count(*) from ddl_obligation where case_number = ? and kind = 'plan'",
					"select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
							+ " where e.BUSINESS_KEY_ = ? and d.KEY_ = 'hazard-rectification'")) {
				Long found = jdbc.queryForObject(once, Long.class, number);
				if (found == null || found != 1) {
					wrong.add("%s: %s of %s".formatted(number, found, once));
				}
			}
		}
		return wrong;
	}

}
