package org.bihuan.release;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.ModelDifferences;
import org.bihuan.workflow.ModelDifferences.Difference;
import org.bihuan.workflow.ModelDifferences.How;

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
 * What a file of a release, or a newer one of the program, changes: in words, in the
 * drawing, and both texts.
 */
@Controller
@RequestMapping("/releases")
class ReleaseFilePages {

	private final ReleaseTable table;

	private final NewerShipped newer;

	private final DraftsOfReleases drafts;

	private final ModelDifferences differences;

	private final ReleasePeople people;

	private final Texts words;

	ReleaseFilePages(ReleaseTable table, NewerShipped newer, DraftsOfReleases drafts, ModelDifferences differences,
			ReleasePeople people, Texts words) {
		this.table = table;
		this.newer = newer;
		this.drafts = drafts;
		this.differences = differences;
		this.people = people;
		this.words = words;
	}

	@GetMapping("/{id}/file")
	String ofRelease(@PathVariable long id, @RequestParam String path, Model model) {
		this.people.reader();
		Release release = this.table.find(id);
		model.addAttribute("release", release);
		if (release.in(ReleaseState.PROPOSED) || release.in(ReleaseState.APPROVED)) {
			model.addAttribute("remarks", this.drafts.remarks(path));
		}
		return page(released(id, path), "/releases/%d/text".formatted(id), model);
	}

	@GetMapping("/newer")
	String ofProgram(@RequestParam String path, Model model) {
		this.people.reader();
		model.addAttribute("release", null);
		return page(brought(path), "/releases/newer/text", model);
	}

	/** The page of a file, wherever it comes from. */
	String page(ReleaseFile file, String texts, Model model) {
		List<Difference> found = differences(file);
		model.addAttribute("file", file);
		model.addAttribute("words", this.words);
		model.addAttribute("texts", texts);
		model.addAttribute("differences", found.stream().filter((one) -> one.how() != How.MOVED).toList());
		model.addAttribute("moved", found.stream().filter((one) -> one.how() == How.MOVED).count());
		model.addAttribute("compared", FileKind.of(file.path()) != FileKind.SCENARIO);
		if (FileKind.of(file.path()) == FileKind.BPMN) {
			model.addAttribute("added", ids(found, (one) -> one.how() == How.ADDED));
			model.addAttribute("removed", ids(found, (one) -> one.how() == How.REMOVED));
			model.addAttribute("changed", ids(found, (one) -> one.how() == How.CHANGED));
		}
		return "release/file";
	}

	private List<Difference> differences(ReleaseFile file) {
		if (FileKind.of(file.path()) == FileKind.SCENARIO) {
			return List.of();
		}
		try {
			return this.differences.between(file.path(), file.before(), file.text());
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Conflict("release.draft.unreadable", file.path());
		}
	}

	private static String ids(List<Difference> found, Predicate<Difference> which) {
		return found.stream().filter(which).map(Difference::id).distinct().collect(Collectors.joining(","));
	}

	@GetMapping("/{id}/text")
	ResponseEntity<String> textOfRelease(@PathVariable long id, @RequestParam String path,
			@RequestParam(defaultValue = "false") boolean before) {
		this.people.reader();
		return text(released(id, path), before);
	}

	@GetMapping("/drafts/{id}/text")
	ResponseEntity<String> textOfDraft(@PathVariable String id, @RequestParam(defaultValue = "false") boolean before) {
		this.people.reader();
		return text(this.drafts.file(id), before);
	}

	@GetMapping("/newer/text")
	ResponseEntity<String> textOfProgram(@RequestParam String path,
			@RequestParam(defaultValue = "false") boolean before) {
		this.people.reader();
		return text(brought(path), before);
	}

	// plain text: a browser that is shown it draws and runs nothing
	private static ResponseEntity<String> text(ReleaseFile file, boolean before) {
		String text = before ? file.before() : file.text();
		if (text == null) {
			throw new Refusal.NotFound("release.unknown");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
			.cacheControl(CacheControl.noCache())
			.body(text);
	}

	private ReleaseFile released(long id, String path) {
		return one(this.table.files(id), path);
	}

	private ReleaseFile brought(String path) {
		return one(this.newer.files(), path);
	}

	private static ReleaseFile one(List<ReleaseFile> files, String path) {
		return files.stream()
			.filter((file) -> file.path().equals(path))
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("release.unknown"));
	}

}
