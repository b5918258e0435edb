package org.bihuan.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.bihuan.frame.Texts;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkAnswer;
import org.bihuan.longwork.WorkState;
import org.bihuan.longwork.WorkView;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.sheet.SheetFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports and the export of enterprises, for programs.
 */
@RestController
@RequestMapping("/api/v1")
class IntakeApi {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Intake intake;

	private final UnitExport export;

	private final LongWork work;

	private final People people;

	private final Texts texts;

	private final DataSize small;

	IntakeApi(Intake intake, UnitExport export, LongWork work, People people, Texts texts,
			@Value("${bihuan.intake.at-once:128KB}") DataSize small) {
		this.intake = intake;
		this.export = export;
		this.work = work;
		this.people = people;
		this.texts = texts;
		this.small = small;
	}

	@Operation(summary = "Imports a CSV or XLSX table of units, hazards or risk points",
			description = "A small table is answered with its result, a large one with the work that goes on. "
					+ "Nothing is written unless all rows are good or skipBad is true.")
	@ApiResponse(responseCode = "200", description = "The import is done")
	@ApiResponse(responseCode = "202", description = "The import goes on; its state is at the Location")
	@ApiResponse(responseCode = "403", description = "The caller may not import this")
	@ApiResponse(responseCode = "422", description = "Nothing was written; the errors say why, row by row")
	@PostMapping(path = "/{kind:units|hazards|risk-points}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<?> bring(@PathVariable String kind, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(defaultValue = "false") boolean skipBad,
			Locale locale) throws IOException {
		Person person = this.people.current();
		String id = this.intake.start(kind, file, new Intake.Order(dryRun, skipBad), person);
		boolean atOnce = file.getSize() <= this.small.toBytes();
		WorkView view = atOnce ? this.work.await(id, person.login(), PATIENCE) : this.work.find(id, person.login());
		IntakeAnswer answer = IntakeAnswer
			.of(WorkAnswer.of(view, this.work.problems(id, person.login()), this.texts, locale), dryRun);
		if (view.state().open()) {
			return ResponseEntity.accepted().location(URI.create("/api/v1/work/" + id)).body(answer);
		}
		return (view.state() == WorkState.DONE) ? ResponseEntity.ok(answer)
				: ResponseEntity.unprocessableEntity()
					.contentType(MediaType.APPLICATION_PROBLEM_JSON)
					.body(answer.problem(this.texts.of("problem.422.title", locale)));
	}

	@PostMapping("/units/export")
	ResponseEntity<Started> export(@RequestParam(defaultValue = "XLSX") SheetFormat format, Locale locale) {
		String id = this.export.start(this.people.current(), format, locale);
		return ResponseEntity.accepted().location(URI.create("/api/v1/work/" + id)).body(new Started(id));
	}

	/**
	 * Work that was started.
	 *
	 * @param id by which it is found under {@code /api/v1/work}
	 */
	record Started(String id) {
	}

}
