package org.bihuan.release;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bihuan.designer.Draft;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A draft before it is proposed: what it would change, and what becomes of the scenarios.
 */
@Controller
@RequestMapping("/releases/drafts/{id}")
class DraftPages {

	private final DraftsOfReleases drafts;

	private final ReleaseFilePages files;

	private final ReleaseProposals proposals;

	private final Trials trials;

	private final ReleasePeople people;

	private final ReleaseProblems problems;

	DraftPages(DraftsOfReleases drafts, ReleaseFilePages files, ReleaseProposals proposals, Trials trials,
			ReleasePeople people, ReleaseProblems problems) {
		this.drafts = drafts;
		this.files = files;
		this.proposals = proposals;
		this.trials = trials;
		this.people = people;
		this.problems = problems;
	}

	@GetMapping
	String difference(@PathVariable String id, Model model) {
		Person person = this.people.reader();
		model.addAttribute("draft", this.drafts.find(id));
		model.addAttribute("proposes", person.holds(Role.PROCESS_DESIGNER.code()));
		model.addAttribute("others", this.drafts.open().stream().filter((one) -> !one.id().equals(id)).toList());
		ReleaseFile file = this.drafts.file(id);
		model.addAttribute("remarks", this.drafts.remarks(file.path()));
		return this.files.page(file, "/releases/drafts/%s/text".formatted(id), model);
	}

	/**
	 * What belongs together is drawn in several drafts, and its scenarios are brought.
	 */
	@PostMapping("/trials")
	String play(@PathVariable String id, @RequestParam(defaultValue = "") Set<String> others,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, Locale locale, RedirectAttributes next)
			throws IOException {
		Person person = this.people.reader();
		if (person.holds(Role.AUDITOR.code())) {
			throw new Refusal.Forbidden("release.forbidden");
		}
		Draft draft = this.drafts.find(id);
		Set<String> drafts = new TreeSet<>(others);
		drafts.add(id);
		try {
			Map<String, byte[]> together = this.proposals.check(this.drafts.files(drafts, files));
			return "redirect:/scenarios/runs/" + this.trials.play(together, draft.title(), person);
		}
		catch (Refusal.Invalid ex) {
			next.addFlashAttribute("problems", this.problems.of(ex, locale));
			return "redirect:/releases/drafts/" + id;
		}
	}

}
