package org.bihuan.release;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
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
 * Releases: what there is, a new one, its files and trials, and what is decided.
 */
@Controller
@RequestMapping("/releases")
class ReleasePages {

	private final ReleaseTable table;

	private final ReleaseProposals proposals;

	private final Publication publication;

	private final Trials trials;

	private final NewerShipped newer;

	private final LettersOfReleases letters;

	private final DraftsOfReleases drafts;

	private final ReleasePeople people;

	private final ReleaseProblems problems;

	private final Texts texts;

	ReleasePages(ReleaseTable table, ReleaseProposals proposals, Publication publication, Trials trials,
			NewerShipped newer, LettersOfReleases letters, DraftsOfReleases drafts, ReleasePeople people,
			ReleaseProblems problems, Texts texts) {
		this.table = table;
		this.proposals = proposals;
		this.publication = publication;
		this.trials = trials;
		this.newer = newer;
		this.letters = letters;
		this.drafts = drafts;
		this.people = people;
		this.problems = problems;
		this.texts = texts;
	}

	@GetMapping
	String list(Model model) {
		Person person = this.people.reader();
		List<Release> releases = this.table.latest();
		model.addAttribute("releases", releases);
		model.addAttribute("names", this.people.names(releases.stream().map(Release::proposedBy)));
		model.addAttribute("newer", this.newer.files());
		model.addAttribute("proposes", person.holds(Role.PROCESS_DESIGNER.code()));
		model.addAttribute("texts", this.texts);
		return "release/list";
	}

	@GetMapping("/new")
	String form(@RequestParam(defaultValue = "") Set<String> drafts, Model model) {
		this.people.designer();
		model.addAttribute("drafts", this.drafts.open());
		model.addAttribute("chosen", drafts);
		model.addAttribute("waiting", this.letters.waiting());
		return "release/new";
	}

	@PostMapping
	String propose(@RequestParam(required = false) @Nullable List<MultipartFile> files,
			@RequestParam(defaultValue = "") Set<String> drafts, @RequestParam(defaultValue = "") Set<Long> templates,
			@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String effectiveOn, Locale locale, Model model) throws IOException {
		Person person = this.people.designer();
		Map<String, byte[]> sent = this.drafts.files(drafts, files);
		try {
			long id = this.proposals.propose(
					new Proposal(title, reason, day(effectiveOn), sent, templates, this.drafts.authors(drafts)),
					person);
			return "redirect:/releases/" + id;
		}
		catch (Refusal.Invalid ex) {
			model.addAttribute("problems", this.problems.of(ex, locale));
			model.addAttribute("waiting", this.letters.waiting());
			model.addAttribute("drafts", this.drafts.open());
			model.addAttribute("chosen", drafts);
			// the frame calls the title of the page so
			model.addAttribute("named", title);
			model.addAttribute("reason", reason);
			model.addAttribute("effectiveOn", effectiveOn);
			return "release/new";
		}
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return text.isBlank() ? null : WallTime.day(text.strip());
		}
		catch (DateTimeException ex) {
			throw new Refusal.Invalid("effectiveOn", "release.refused.day", text);
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable long id, Model model) {
		Person person = this.people.reader();
		Release release = this.table.find(id);
		Set<String> authors = this.table.authors(id);
		boolean open = release.in(ReleaseState.PROPOSED);
		model.addAttribute("release", release);
		List<ReleaseFile> files = this.table.files(id);
		boolean undone = open || release.in(ReleaseState.APPROVED);
		model.addAttribute("files", files);
		model.addAttribute("remarks", undone ? this.drafts.openRemarks(files) : Map.of());
		model.addAttribute("templates", this.letters.of(id));
		Map<String, String> names = this.people.names(Stream.concat(release.people(), authors.stream()));
		model.addAttribute("names", names);
		model.addAttribute("authors", authors.stream().map(names::get).toList());
		model.addAttribute("run", this.trials.newest(id).orElse(null));
		model.addAttribute("overtaken", undone ? this.publication.overtaken(id) : Set.of());
		model.addAttribute("decides",
				open && person.holds(Role.RELEASE_APPROVER.code()) && !authors.contains(person.login()));
		model.addAttribute("withdraws", undone && authors.contains(person.login()));
		model.addAttribute("ends", release.in(ReleaseState.IN_FORCE) && person.holds(Role.RELEASE_APPROVER.code()));
		model.addAttribute("plays", open && !person.holds(Role.AUDITOR.code()));
		model.addAttribute("texts", this.texts);
		return "release/one";
	}

	@PostMapping("/{id}/trials")
	String play(@PathVariable long id) {
		Person person = this.people.reader();
		Release release = this.table.find(id);
		if (!release.in(ReleaseState.PROPOSED) || person.holds(Role.AUDITOR.code())) {
			throw new Refusal.Conflict("release.refused.decided");
		}
		return "redirect:/scenarios/runs/" + this.trials.play(id, release.title(), person);
	}

	@PostMapping("/{id}/decision")
	String decide(@PathVariable long id, @RequestParam String decision, @RequestParam(defaultValue = "") String reason,
			Locale locale, RedirectAttributes next) {
		Person person = this.people.reader();
		try {
			switch (decision) {
				case "approve" -> this.publication.approve(id, reason, person);
				case "refuse" -> this.publication.refuse(id, reason, person);
				case "withdraw" -> this.proposals.withdraw(id, reason, person);
				case "roll-back" -> this.publication.rollBack(id, reason, person);
				default -> throw new Refusal.Unreadable("release.refused.decision");
			}
			next.addFlashAttribute("done", true);
		}
		catch (Refusal.Invalid ex) {
			next.addFlashAttribute("problems", this.problems.of(ex, locale));
		}
		catch (Refusal.Conflict ex) {
			next.addFlashAttribute("problems", this.problems.of(ex, locale));
		}
		return "redirect:/releases/" + id;
	}

}
