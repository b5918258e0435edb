package org.bihuan.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;

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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages on which tables are brought in and taken out.
 */
@Controller
@RequestMapping("/imports")
class IntakePages {

	private final Intake intake;

	private final UnitExport export;

	private final People people;

	private final Texts texts;

	IntakePages(Intake intake, UnitExport export, People people, Texts texts) {
		this.intake = intake;
		this.export = export;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String open(Model model) {
		Person person = this.people.current();
		List<RowKind> kinds = this.intake.kinds(person);
		if (kinds.isEmpty()) {
			throw new Refusal.Forbidden("intake.forbidden");
		}
		model.addAttribute("kinds", kinds);
		return "intake/import";
	}

	@PostMapping("/{kind}")
	String bring(@PathVariable String kind, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "true") boolean dryRun, @RequestParam(defaultValue = "false") boolean skipBad,
			RedirectAttributes next, Locale locale) throws IOException {
		try {
			return "redirect:/long-work/"
					+ this.intake.start(kind, file, new Intake.Order(dryRun, skipBad), this.people.current());
		}
		catch (Refusal.Invalid ex) {
			FieldProblem problem = ex.problems().get(0);
			next.addFlashAttribute("refused", this.texts.of(problem.messageKey(), locale, problem.arguments()));
		}
		catch (Refusal.Conflict ex) {
			next.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:/imports";
	}

	@GetMapping("/{kind}/template")
	ResponseEntity<StreamingResponseBody> template(@PathVariable String kind,
			@RequestParam(defaultValue = "XLSX") SheetFormat format, Locale locale) {
		RowKind rows = this.intake.kind(kind);
		List<String> heading = rows.columns()
			.stream()
			.map((column) -> this.texts.of(rows.heading(column.key()), locale))
			.toList();
		String name = this.texts.of("intake." + kind + ".template", locale) + "." + format.extension();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(format.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body((out) -> {
				try (SheetWriter sheet = SheetWriter.open(format, out, this.texts.of("intake." + kind, locale))) {
					sheet.row(heading);
				}
			});
	}

	@PostMapping("/units/export")
	String export(@RequestParam(defaultValue = "XLSX") SheetFormat format, Locale locale) {
		return "redirect:/long-work/" + this.export.start(this.people.current(), format, locale);
	}

}
