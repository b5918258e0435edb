package org.bihuan.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.steptime.StepTimes;
import org.bihuan.steptime.StepTimes.Histogram;
import org.bihuan.workflow.WaitingSteps;
import org.bihuan.workflow.WaitingSteps.ProcessVersion;
import org.bihuan.workflow.WaitingSteps.Waiting;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A process and a version of it, with how many cases wait at each step. It counts the
 * whole district and tells of no case, unit or person; whoever draws processes has no
 * other sight of cases.
 */
@Controller
@RequestMapping("/waiting")
class WaitingPages implements NavigationEntry {

	private static final Set<String> ROLES = Set.of(Role.PROCESS_DESIGNER.code(), Role.RELEASE_APPROVER.code());

	private static final String USUAL = "hazard-rectification";

	private static final int HUNDRED = 100;

	private final WaitingSteps steps;

	private final StepTimes times;

	private final People people;

	private final Clock clock;

	WaitingPages(WaitingSteps steps, StepTimes times, People people, Clock clock) {
		this.steps = steps;
		this.times = times;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = USUAL) String process,
			@RequestParam(required = false) @Nullable Integer version, Model model, Locale locale) {
		reader();
		List<ProcessVersion> versions = this.steps.versions(process);
		if (versions.isEmpty()) {
			throw new Refusal.NotFound("waiting.unknown", process);
		}
		List<Waiting> waiting = this.steps.of(process, this.clock.instant(), locale);
		int shown = (version != null) ? version : versions.get(0).version();
		if (versions.stream().noneMatch((one) -> one.version() == shown)) {
			throw new Refusal.NotFound("waiting.unknown", process);
		}
		Map<Integer, Long> open = waiting.stream()
			.collect(Collectors.groupingBy(Waiting::version, Collectors.summingLong(Waiting::open)));
		model.addAttribute("processes", this.steps.processes());
		model.addAttribute("process", process);
		model.addAttribute("shown", shown);
		model.addAttribute("open", open);
		model.addAttribute("versions",
				versions.stream().filter((one) -> one.version() == shown || open.containsKey(one.version())).toList());
		model.addAttribute("rows", rows(process, shown, waiting));
		return "waiting/page";
	}

	private List<WaitingRow> rows(String process, int version, List<Waiting> waiting) {
		LocalDate yearAgo = LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).minusYears(1);
		Map<String, Histogram> took = this.times.ofModel(process,
				yearAgo.getYear() * HUNDRED + yearAgo.getMonthValue());
		return waiting.stream()
			.filter((one) -> one.version() == version)
			.map((one) -> new WaitingRow(one.step(), one.name(), one.open(), one.overdue(),
					took.containsKey(one.step()) ? took.get(one.step()).median() : null))
			.sorted(Comparator.comparingLong(WaitingRow::open).reversed().thenComparing(WaitingRow::step))
			.toList();
	}

	@GetMapping("/{process}/{version}/drawing")
	ResponseEntity<String> drawing(@PathVariable String process, @PathVariable int version) {
		reader();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.cacheControl(CacheControl.noCache())
			.body(this.steps.drawing(process, version));
	}

	private void reader() {
		Person person = this.people.current();
		if (ROLES.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("waiting.forbidden");
		}
	}

	@Override
	public String key() {
		return "waiting";
	}

	@Override
	public String messageKey() {
		return "waiting.navigation";
	}

	@Override
	public String path() {
		return "/waiting";
	}

	@Override
	public Set<String> roles() {
		return ROLES;
	}

	@Override
	public int order() {
		return 745;
	}

}
