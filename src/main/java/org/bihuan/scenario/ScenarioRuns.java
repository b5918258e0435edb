package org.bihuan.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.bihuan.casefile.Sha256;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets scenarios be played and keeps what came of them. One child at a time on a node: it
 * needs as much as a small program.
 */
@Service
class ScenarioRuns implements Scenarios {

	private final ScenarioChild child;

	private final ScenarioReader reader;

	private final ShippedScenarios shipped;

	private final RunTable table;

	private final LongWork work;

	private final Clock clock;

	private final Semaphore place = new Semaphore(1, true);

	ScenarioRuns(ScenarioChild child, ScenarioReader reader, ShippedScenarios shipped, RunTable table, LongWork work,
			Clock clock) {
		this.child = child;
		this.reader = reader;
		this.shipped = shipped;
		this.table = table;
		this.work = work;
		this.clock = clock;
	}

	@Override
	public Map<String, String> shipped() {
		return this.shipped.all();
	}

	@Override
	public void check(String name, String text) {
		this.reader.read(name, text);
	}

	@Override
	@Transactional
	public String play(Material material, String description, Person person) {
		if (material.scenarios().isEmpty()) {
			throw new Refusal.Invalid("name", "scenario.none");
		}
		material.scenarios().forEach(this.reader::read);
		String id = UUID.randomUUID().toString();
		String workId = this.work.start("scenario-run", person.login(), description,
				(progress) -> play(id, material.models(), material.scenarios(), progress));
		this.table.begin(new ScenarioRun(id, workId, person.login(), this.clock.instant(), hash(material),
				material.scenarios().size(), null, null));
		return id;
	}

	@Override
	public Optional<Run> newest(Material material) {
		return this.table.newest(hash(material)).map((run) -> new Run(run.id(), run.asked(), run.good()));
	}

	private void play(String id, Map<String, byte[]> models, Map<String, String> scenarios, WorkProgress progress)
			throws IOException {
		progress.total(scenarios.size());
		this.place.acquireUninterruptibly();
		try {
			ScenarioChild.Result result = this.child.play(models, scenarios, progress::done);
			int good = (int) result.played().stream().filter(Played::good).count();
			this.table.end(id, result, scenarios, good, this.clock.instant());
			progress.say("scenario.said", good, result.played().size());
		}
		finally {
			this.place.release();
		}
	}

	/** The same files have the same hash, whatever their order. */
	private static String hash(Material material) {
		Map<String, String> parts = new TreeMap<>();
		material.models().forEach((path, content) -> parts.put(path, Sha256.of(content)));
		material.scenarios()
			.forEach((name, text) -> parts.put("scenarios/" + name, Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
		return Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Runs of everybody, the newest first.
	 * @return at most 30
	 */
	List<ScenarioRun> latest() {
		return this.table.latest();
	}

	/**
	 * A run.
	 * @param id its identifier
	 * @return the run
	 * @throws Refusal.NotFound if there is none
	 */
	ScenarioRun find(String id) {
		return this.table.find(id).orElseThrow(() -> new Refusal.NotFound("scenario.run.unknown"));
	}

	/**
	 * What came of the scenarios of a run.
	 * @param id its identifier
	 * @return one for each, in the order of the names; empty while it is under way
	 */
	List<Played> played(String id) {
		return this.table.played(id);
	}

	/**
	 * A drawing as it was played.
	 * @param id identifier of the run
	 * @param process key of the process
	 * @return BPMN 2.0 XML
	 * @throws Refusal.NotFound if the run has none
	 */
	String drawing(String id, String process) {
		return this.table.drawing(id, process).orElseThrow(() -> new Refusal.NotFound("scenario.run.unknown"));
	}

}
