package org.bihuan.letter.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.letter.LetterKind;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * Templates of letters: what there is, a new one, who lets it in.
 */
@Controller
@RequestMapping("/letter-templates")
class TemplatePages {

	private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final Templates templates;

	private final TemplateLines lines;

	private final People people;

	private final Texts texts;

	TemplatePages(Templates templates, TemplateLines lines, People people, Texts texts) {
		this.templates = templates;
		this.lines = lines;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String kinds(Model model, Locale locale) {
		reader();
		model.addAttribute("kinds", this.lines.kinds(locale));
		return "letter/templates";
	}

	@GetMapping("/{kind}")
	String versions(@PathVariable String kind, Model model, Locale locale) {
		Person reader = reader();
		LetterKind wanted = kind(kind);
		model.addAttribute("kind", wanted.name());
		model.addAttribute("name", this.lines.kindName(wanted, locale));
		model.addAttribute("versions", this.lines.versions(wanted, reader, locale));
		model.addAttribute("fields", this.lines.fields(wanted, locale));
		model.addAttribute("mayUpload", Templates.UPLOADERS.stream().anyMatch(reader::holds));
		return "letter/template";
	}

	@PostMapping("/{kind}")
	String upload(@PathVariable String kind, @RequestParam MultipartFile file, @RequestParam String reason,
			Locale locale, RedirectAttributes next) throws IOException {
		LetterKind wanted = kind(kind);
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		Templates.Sent sent = new Templates.Sent(name, file.getBytes());
		try {
			this.templates.upload(wanted, sent, reason, this.people.current());
			next.addFlashAttribute("done", true);
		}
		catch (Refusal.Invalid ex) {
			List<String> why = ex.problems()
				.stream()
				.map((problem) -> this.texts.of(problem.messageKey(), locale, problem.arguments()))
				.distinct()
				.toList();
			next.addFlashAttribute("refused", why);
		}
		return "redirect:/letter-templates/" + wanted;
	}

	@PostMapping("/versions/{id}")
	String decide(@PathVariable long id, @RequestParam boolean activate, Locale locale, RedirectAttributes next) {
		Person person = reader();
		LetterKind kind = this.templates.find(id).kind();
		try {
			if (activate) {
				this.templates.activate(id, person);
			}
			else {
				this.templates.refuse(id, person);
			}
			next.addFlashAttribute("done", true);
		}
		catch (Refusal.Conflict ex) {
			next.addFlashAttribute("refused", List.of(this.texts.of(ex.messageKey(), locale, ex.arguments())));
		}
		return "redirect:/letter-templates/" + kind;
	}

	@GetMapping("/versions/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable long id) {
		reader();
		TemplateVersion version = this.templates.find(id);
		return answer(DOCX, "%s-v%d.docx".formatted(version.kind(), version.version()), this.templates.content(id));
	}

	@GetMapping("/versions/{id}/preview")
	ResponseEntity<byte[]> preview(@PathVariable long id) {
		reader();
		TemplateVersion version = this.templates.find(id);
		return answer(MediaType.APPLICATION_PDF_VALUE, "%s-v%d.pdf".formatted(version.kind(), version.version()),
				this.templates.preview(id));
	}

	private static ResponseEntity<byte[]> answer(String type, String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(content);
	}

	private Person reader() {
		Person person = this.people.current();
		Templates.one(TemplatesEntry.readers(), person);
		return person;
	}

	private static LetterKind kind(String name) {
		for (LetterKind kind : LetterKind.values()) {
			if (kind.name().equals(name) && ShippedTemplates.file(kind).exists()) {
				return kind;
			}
		}
		throw new Refusal.NotFound("template.unknown");
	}

}
