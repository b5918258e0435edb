package org.bihuan.release;

import java.util.Map;
import java.util.Set;

import org.bihuan.designer.Draft;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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

	DraftPages(DraftsOfReleases drafts, ReleaseFilePages files, ReleaseProposals proposals, Trials trials,
			ReleasePeople people) {
		this.drafts = drafts;
		this.files = files;
		this.proposals = proposals;
		this.trials = trials;
		this.people = people;
	}

	@GetMapping
	String difference(@PathVariable String id, Model model) {
		Person person = this.people.reader();
		model.addAttribute("draft", this.drafts.find(id));
		model.addAttribute("proposes", person.holds(Role.PROCESS_DESIGNER.code()));
		return this.files.page(this.drafts.file(id), "/releases/drafts/%s/text".formatted(id), model);
	}

	@PostMapping("/trials")
	String play(@PathVariable String id) {
		Person person = this.people.reader();
		if (person.holds(Role.AUDITOR.code())) {
			throw new Refusal.Forbidden("release.forbidden");
		}
		Draft draft = this.drafts.find(id);
		Map<String, byte[]> files = this.drafts.files(Set.of(id));
		this.proposals.check(files);
		return "redirect:/scenarios/runs/" + this.trials.play(files, draft.title(), person);
	}

}
