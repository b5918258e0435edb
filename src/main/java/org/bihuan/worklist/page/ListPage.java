package org.bihuan.worklist.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.bihuan.worklist.TaskQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The work list: three tabs, a filter row, one line per task.
 */
@Controller
class ListPage {

	private static final int MOST_ROWS = 200;

	private final Tasks tasks;

	private final TaskLines lines;

	private final People people;

	private final Texts texts;

	ListPage(Tasks tasks, TaskLines lines, People people, Texts texts) {
		this.tasks = tasks;
		this.lines = lines;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/tasks")
	String list(@ModelAttribute("query") TaskQuery query, Model model) {
		Person person = this.people.current();
		rows(query, person, model);
		tabs(query, person, model);
		choices(query, person, model);
		return "worklist/list";
	}

	@GetMapping("/tasks/more")
	String more(@ModelAttribute("query") TaskQuery query, Model model) {
		rows(query, this.people.current(), model);
		return "worklist/rows :: rows";
	}

	@GetMapping("/tasks/tabs")
	String tabs(@ModelAttribute("query") TaskQuery query, Model model) {
		tabs(query, this.people.current(), model);
		return "worklist/rows :: tabs";
	}

	/** Answers with the line as it stands now, and why it could not be claimed. */
	@PostMapping("/tasks/{id}/claim-line")
	String claim(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
		Person person = this.people.current();
		String refused = null;
		try {
			this.tasks.claim(id, person);
		}
		catch (Refusal.Conflict | Refusal.Forbidden ex) {
			refused = this.texts.of(ex.messageKey(), locale, ex.arguments());
		}
		InboxRow row = this.tasks.find(id, person);
		model.addAttribute("line", this.lines.line(row, person, refused));
		model.addAttribute("mine", refused == null);
		response.setHeader("HX-Trigger", "tasks-changed");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return "worklist/rows :: line";
	}

	private void rows(TaskQuery query, Person person, Model model) {
		Listing<InboxRow> page = this.tasks.list(query.filter(), person);
		model.addAttribute("box", query.box().name());
		model.addAttribute("lines", this.lines.lines(page.items(), person));
		model.addAttribute("total", page.total());
		model.addAttribute("more", address("/tasks/more", query, page.next()));
		model.addAttribute("moreWithout", address("/tasks", query, page.next()));
	}

	private void tabs(TaskQuery query, Person person, Model model) {
		model.addAttribute("box", query.box().name());
		model.addAttribute("boxes", Box.values());
		model.addAttribute("counts",
				this.tasks.counts(person)
					.entrySet()
					.stream()
					.collect(Collectors.toMap((entry) -> entry.getKey().name(), Map.Entry::getValue)));
	}

	/** Steps and units that occur in the list are those worth choosing. */
	private void choices(TaskQuery query, Person person, Model model) {
		List<InboxRow> all = this.tasks
			.list(new InboxFilter(query.box(), null, null, null, false, null, MOST_ROWS), person)
			.items();
		model.addAttribute("steps", choices(all, InboxRow::step, InboxRow::stepName, query.step()));
		model.addAttribute("units", choices(all, InboxRow::unit, InboxRow::unitName, query.unit()));
	}

	private static Map<String, String> choices(List<InboxRow> rows, Function<InboxRow, String> code,
			Function<InboxRow, String> name, @Nullable String chosen) {
		Map<String, String> choices = new LinkedHashMap<>();
		rows.forEach((row) -> choices.putIfAbsent(code.apply(row), name.apply(row)));
		if (chosen != null && !chosen.isBlank()) {
			choices.putIfAbsent(chosen, chosen);
		}
		return choices;
	}

	private static @Nullable String address(String path, TaskQuery query, @Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
			.queryParam("list", query.filter().list().name().toLowerCase(Locale.ROOT))
			.queryParam("cursor", cursor);
		Map<String, @Nullable Object> given = new LinkedHashMap<>();
		given.put("case", query.caseNumber());
		given.put("unit", query.unit());
		given.put("step", query.step());
		given.put("overdue", query.overdueOnly() ? true : null);
		given.put("limit", query.limit());
		given.forEach((name, value) -> {
			if (value != null) {
				address.queryParam(name, value);
			}
		});
		return address.build().encode().toUriString();
	}

}
