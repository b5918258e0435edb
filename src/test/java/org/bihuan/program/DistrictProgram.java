package org.bihuan.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A district's own program: registers hazards and works every step that is open to one of
 * the demo's accounts. It knows the HTTP API and nothing of the product's inside.
 */
public final class DistrictProgram {

	private final Connection connection;

	private final List<String> logins;

	private final List<Chosen> choices = new ArrayList<>();

	private final List<Done> done = new ArrayList<>();

	private String text = "已按要求完成";

	/**
	 * A program with accounts.
	 * @param connection the product
	 * @param logins accounts in whose names it works, first come first served
	 */
	public DistrictProgram(Connection connection, List<String> logins) {
		this.connection = connection;
		this.logins = List.copyOf(logins);
	}

	/**
	 * A program with everybody who has a part in the cases of a unit.
	 * @param connection the product
	 * @param unit code of the unit in lower case
	 * @param authority short code of the competent authority
	 * @return the program
	 */
	public static DistrictProgram of(Connection connection, String unit, String authority) {
		return new DistrictProgram(connection,
				List.of("worker-" + unit, "safety-" + unit, "deputy-" + unit, "boss-" + unit, "inspector1-" + authority,
						"inspector2-" + authority, "chief-" + authority, "leader-" + authority));
	}

	/**
	 * What it writes wherever a text is asked for.
	 * @param words the text
	 * @return this
	 */
	public DistrictProgram writing(String words) {
		this.text = words;
		return this;
	}

	/**
	 * Answers the next form of a step with these values; the other fields as usual.
	 * @param step key of the step
	 * @param values values by key
	 * @return this
	 */
	public DistrictProgram next(String step, Map<String, Object> values) {
		this.choices.add(new Chosen(step, values));
		return this;
	}

	/**
	 * Registers a hazard.
	 * @param login who
	 * @param hazard the body
	 * @return number of the case
	 */
	public String register(String login, Map<String, Object> hazard) {
		return this.connection.post(login, "/api/v1/hazards", hazard).ok().get("caseNumber").asText();
	}

	/**
	 * Works steps until nobody sees an open one.
	 * @param caseNumber the case
	 * @return keys of the steps in the order in which they were done
	 */
	public List<String> workToTheEnd(String caseNumber) {
		List<String> steps = new ArrayList<>();
		for (Optional<Open> task = open(caseNumber); task.isPresent(); task = open(caseNumber)) {
			work(task.get());
			steps.add(task.get().step());
			if (steps.size() > 100) {
				throw new IllegalStateException("No end in sight: " + steps);
			}
		}
		return steps;
	}

	/**
	 * Works every open step but one, which stays undone.
	 * @param caseNumber the case
	 * @param step key of that step
	 */
	public void workAllBut(String caseNumber, String step) {
		for (Optional<Open> task = other(caseNumber, step); task.isPresent(); task = other(caseNumber, step)) {
			work(task.get());
		}
	}

	private Optional<Open> other(String caseNumber, String step) {
		return allOpen(caseNumber).stream().filter((task) -> !task.step().equals(step)).findFirst();
	}

	/**
	 * Works steps until one of these is open.
	 * @param caseNumber the case
	 * @param steps keys of the steps
	 * @return the open task
	 */
	public Open workUpTo(String caseNumber, String... steps) {
		Predicate<Open> wanted = (task) -> List.of(steps).contains(task.step());
		for (int turn = 0; turn < 100; turn++) {
			List<Open> open = allOpen(caseNumber);
			Optional<Open> found = open.stream().filter(wanted).findFirst();
			if (found.isPresent()) {
				return found.get();
			}
			work(open.stream().findFirst().orElseThrow(() -> new IllegalStateException("Nothing open")));
		}
		throw new IllegalStateException("Never reached " + List.of(steps));
	}

	/**
	 * A task of the case that one of the accounts can do now.
	 * @param caseNumber the case
	 * @return the oldest one
	 */
	public Optional<Open> open(String caseNumber) {
		return allOpen(caseNumber).stream().findFirst();
	}

	/**
	 * The tasks of the case that the accounts can do now, each by the first who can.
	 * @param caseNumber the case
	 * @return the oldest first
	 */
	public List<Open> allOpen(String caseNumber) {
		Map<String, Open> found = new LinkedHashMap<>();
		for (String login : this.logins) {
			for (String list : List.of("mine", "claimable")) {
				String query = "/api/v1/tasks?list=" + list + "&case=" + Connection.inAddress(caseNumber);
				this.connection.get(login, query).ok().get("items").forEach((row) -> {
					if (list.equals("mine") || row.get("claimableByMe").asBoolean()) {
						found.putIfAbsent(row.get("id").asText(), Open.of(row, login));
					}
				});
			}
		}
		return found.values().stream().sorted(Comparator.comparing(Open::createdAt)).toList();
	}

	/**
	 * Claims, fills in, adds what is asked for as evidence, and completes.
	 * @param task the task
	 */
	public void work(Open task) {
		claim(task);
		complete(task);
	}

	/**
	 * Claims a task, unless it is the account's own already.
	 * @param task the task
	 */
	public void claim(Open task) {
		if (!task.mine()) {
			this.connection.post(task.login(), task.path() + "/claim", null).ok();
		}
	}

	/**
	 * Fills in, adds evidence and completes a claimed task.
	 * @param task the task
	 */
	public void complete(Open task) {
		JsonNode form = this.connection.get(task.login(), task.path() + "/form").ok();
		for (JsonNode asked : form.get("evidence")) {
			for (int i = 0; i < asked.get("min").asInt(); i++) {
				evidence(task, asked.get("kind").asText());
			}
		}
		Map<String, Object> values = new FormFiller(form, this.text, chosen(task.step())).fill();
		this.connection.post(task.login(), task.path() + "/complete", values).ok();
		this.done.add(new Done(task.id(), task.step(), task.login()));
	}

	/**
	 * Adds a photo to a task.
	 * @param task the task
	 * @param kind kind that its form asks for
	 * @return identifier of the evidence
	 */
	public String evidence(Open task, String kind) {
		return this.connection.upload(task.login(), task.path() + "/evidence", kind, "照片.png", Photos.next())
			.ok()
			.get("id")
			.asText();
	}

	/**
	 * Adds photos as phones take them, before and after.
	 * @param task the task
	 */
	public void photograph(Open task) {
		for (String kind : List.of("photo-before", "photo-after")) {
			this.connection
				.upload(task.login(), task.path() + "/evidence", kind, kind + ".jpg", LargePhoto.of(kind, task.id()))
				.ok();
		}
	}

	/**
	 * What it has completed so far.
	 * @return in order
	 */
	public List<Done> done() {
		return List.copyOf(this.done);
	}

	private Map<String, Object> chosen(String step) {
		Optional<Chosen> next = this.choices.stream().filter((choice) -> choice.step().equals(step)).findFirst();
		next.ifPresent(this.choices::remove);
		return next.map(Chosen::values).orElse(Map.of());
	}

	/**
	 * A task that somebody can do now.
	 *
	 * @param id the task
	 * @param step key of the step
	 * @param login the account that can
	 * @param mine whether it has claimed it already
	 * @param createdAt when it was opened
	 */
	public record Open(String id, String step, String login, boolean mine, String createdAt) {

		static Open of(JsonNode row, String login) {
			return new Open(row.get("id").asText(), row.get("step").asText(), login,
					login.equals(row.get("assignee").asText()), row.path("createdAt").asText());
		}

		String path() {
			return "/api/v1/tasks/" + this.id;
		}

	}

	/**
	 * A completed task.
	 *
	 * @param id the task
	 * @param step key of the step
	 * @param login who did it
	 */
	public record Done(String id, String step, String login) {
	}

	private record Chosen(String step, Map<String, Object> values) {
	}

}
