package org.bihuan.letter.register;

import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.life.LetterReading;
import org.bihuan.letter.life.Replacements;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The register of letters and the page of one.
 */
@Controller
@RequestMapping("/letters")
class LettersPage {

	private static final int ROWS = 50;

	private final LetterBoard board;

	private final LetterDoor door;

	private final LetterReading reading;

	private final Replacements replacements;

	private final LetterExport export;

	private final People people;

	private final Texts texts;

	LettersPage(LetterBoard board, LetterDoor door, LetterReading reading, Replacements replacements,
			LetterExport export, People people, Texts texts) {
		this.board = board;
		this.door = door;
		this.reading = reading;
		this.replacements = replacements;
		this.export = export;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> sent, Model model) {
		Person person = this.people.current();
		LetterQuery query = LetterQuery.of(sent);
		Listing<LetterRow> page = this.board.list(query, person, sent.get("cursor"), ROWS);
		model.addAttribute("query", query);
		model.addAttribute("rows", page.items());
		model.addAttribute("total", page.total());
		model.addAttribute("next",
				(page.next() != null) ? "/letters?" + query.text() + "&cursor=" + page.next() : null);
		model.addAttribute("issuers", this.board.issuers(person));
		model.addAttribute("kinds", LetterKind.values());
		model.addAttribute("states", LetterState.values());
		model.addAttribute("gaps", this.board.gaps(person));
		return "letter/list";
	}

	@PostMapping("/export")
	String export(@RequestParam Map<String, String> sent, Locale locale) {
		return "redirect:/long-work/" + this.export.start(this.people.current(), LetterQuery.of(sent), locale);
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model) {
		Person person = this.people.current();
		long letter = this.door.open(id, person).id();
		model.addAttribute("letter", this.reading.detail(letter));
		model.addAttribute("mayReplace", this.replacements.possible(letter, person));
		return "letter/one";
	}

	@GetMapping("/{id}/{form:file|pdf|docx}")
	ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String form) {
		long letter = this.door.open(id, this.people.current()).id();
		return FileAnswer.of(switch (form) {
			case "pdf" -> this.reading.pdf(letter);
			case "docx" -> this.reading.docx(letter);
			default -> this.reading.file(letter);
		});
	}

	@PostMapping("/{id}/{how:correction|withdrawal}")
	String replace(@PathVariable String id, @PathVariable String how, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes flash, Locale locale) {
		Person person = this.people.current();
		long letter = this.door.open(id, person).id();
		try {
			return "redirect:/letters/" + this.replacements.begin(letter, "withdrawal".equals(how), reason, person);
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		catch (Refusal.Invalid ex) {
			FieldProblem problem = ex.problems().get(0);
			flash.addFlashAttribute("refused", this.texts.of(problem.messageKey(), locale, problem.arguments()));
		}
		return "redirect:/letters/" + letter;
	}

}
