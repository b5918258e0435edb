package org.bihuan.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.migration.MigrationItems.Item;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Migrations;
import org.bihuan.workflow.Migrations.Estimate;
import org.bihuan.workflow.Migrations.Route;
import org.bihuan.workflow.ProcessVersions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Versions, estimates and migrations as pages.
 */
@Controller
@RequestMapping(MigrationPages.PATH)
class MigrationPages {

	static final String PATH = "/migrations";

	private static final int ROWS = 100;

	private final ProcessVersions versions;

	private final Migrations migrations;

	private final MigrationDesk desk;

	private final MigrationList list;

	private final MigrationReaders readers;

	private final Texts texts;

	MigrationPages(ProcessVersions versions, Migrations migrations, MigrationDesk desk, MigrationList list,
			MigrationReaders readers, Texts texts) {
		this.versions = versions;
		this.migrations = migrations;
		this.desk = desk;
		this.list = list;
		this.readers = readers;
		this.texts = texts;
	}

	@GetMapping
	String versions(Model model) {
		Person person = this.readers.reader();
		model.addAttribute("processes", this.list.processes());
		model.addAttribute("migrations", this.list.newest(person));
		model.addAttribute("mayChange", person.holds(Role.ADMIN.code()) || person.holds(Role.RELEASE_APPROVER.code()));
		model.addAttribute("words", this.texts);
		return "migration/list";
	}

	@GetMapping("/estimate")
	String estimate(@RequestParam Map<String, String> sent, Model model) {
		Person person = this.readers.reader();
		Route route = Mapping.route(sent);
		Estimate estimate = this.migrations.estimate(route);
		model.addAttribute("route", route);
		model.addAttribute("estimate", estimate);
		model.addAttribute("standing", Mapping.standing(estimate));
		model.addAttribute("open", Mapping.open(estimate));
		model.addAttribute("reached", Mapping.reached(estimate));
		model.addAttribute("field", Mapping.FIELD);
		model.addAttribute("ends", Migrations.ENDS);
		model.addAttribute("mayPlan", person.holds(Role.PROCESS_DESIGNER.code()));
		return "migration/estimate";
	}

	@GetMapping(path = "/models/{process}/{version}", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
	@ResponseBody
	String xml(@PathVariable String process, @PathVariable int version) {
		this.readers.reader();
		return this.versions.xml(process, version);
	}

	@PostMapping
	String plan(@RequestParam Map<String, String> sent, Locale locale, RedirectAttributes flash) {
		Person person = this.readers.planner();
		Route route = Mapping.route(sent);
		try {
			return "redirect:" + PATH + "/" + this.desk.plan(route, sent.getOrDefault("reason", ""), person);
		}
		catch (Refusal.Invalid | Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", said(ex, locale));
			sent.keySet().removeIf((name) -> !name.startsWith(Mapping.FIELD));
			flash.addAllAttributes(sent);
			flash.addAttribute("process", route.process());
			flash.addAttribute("from", route.from());
			flash.addAttribute("to", route.to());
			return "redirect:" + PATH + "/estimate";
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, @RequestParam(required = false) @Nullable ItemState state,
			@RequestParam(defaultValue = "") String after, Model model) {
		fill(id, model);
		List<Item> items = this.list.items(id, state, after, ROWS + 1);
		model.addAttribute("items", items.subList(0, Math.min(ROWS, items.size())));
		model.addAttribute("next", (items.size() > ROWS) ? items.get(ROWS - 1).instance() : null);
		model.addAttribute("state", state);
		return "migration/one";
	}

	@GetMapping("/{id}/progress")
	String progress(@PathVariable String id, Model model) {
		fill(id, model);
		return "migration/one :: progress";
	}

	private void fill(String id, Model model) {
		Person person = this.readers.reader();
		model.addAttribute("view", this.list.view(this.desk.find(id), person));
		model.addAttribute("mayRun", person.holds(Role.RELEASE_APPROVER.code()));
		model.addAttribute("words", this.texts);
	}

	@PostMapping("/{id}/start")
	String start(@PathVariable String id, Locale locale, RedirectAttributes flash) {
		Person person = this.readers.approver();
		return acted(id, () -> this.desk.start(id, person), locale, flash);
	}

	@PostMapping("/{id}/stop")
	String stop(@PathVariable String id, Locale locale, RedirectAttributes flash) {
		Person person = this.readers.approver();
		return acted(id, () -> this.desk.stop(id, person), locale, flash);
	}

	@PostMapping("/{id}/resume")
	String resume(@PathVariable String id, Locale locale, RedirectAttributes flash) {
		Person person = this.readers.approver();
		return acted(id, () -> this.desk.resume(id, person), locale, flash);
	}

	private String acted(String id, Runnable act, Locale locale, RedirectAttributes flash) {
		try {
			act.run();
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", said(ex, locale));
		}
		return "redirect:" + PATH + "/" + id;
	}

	private String said(Refusal refusal, Locale locale) {
		return (refusal instanceof Refusal.Invalid invalid)
				? this.texts.of(invalid.problems().get(0).messageKey(), locale, invalid.problems().get(0).arguments())
				: this.texts.of(refusal.messageKey(), locale, refusal.arguments());
	}

}
