package org.bihuan.ledger;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Mappings, and tables written by them, for programs.
 */
@RestController
@RequestMapping("/api/v1/mappings")
class MappingApi {

	private final ExportMappings mappings;

	private final LedgerExport export;

	private final LedgerChoices choices;

	private final People people;

	MappingApi(ExportMappings mappings, LedgerExport export, LedgerChoices choices, People people) {
		this.mappings = mappings;
		this.export = export;
		this.choices = choices;
		this.people = people;
	}

	@Operation(summary = "Tables that superior platforms ask for",
			description = "Those of the district and those of the caller's authorities.")
	@GetMapping
	Listing<ExportMapping> list() {
		List<ExportMapping> all = this.mappings.of(this.people.current());
		return new Listing<>(all, all.size(), null);
	}

	@GetMapping("/{id}")
	ExportMapping find(@PathVariable String id) {
		return this.mappings.find(id, this.people.current());
	}

	@PostMapping
	ResponseEntity<ExportMapping> add(@RequestBody Entry entry) {
		ExportMapping kept = this.mappings.add(entry.draft(), this.people.current());
		return ResponseEntity.created(URI.create("/api/v1/mappings/" + kept.id())).body(kept);
	}

	@Operation(summary = "A new version", description = "The version in the body is the one that was changed.")
	@PutMapping("/{id}")
	ExportMapping change(@PathVariable String id, @RequestBody Entry entry) {
		return this.mappings.change(id, entry.seen(), entry.draft(), this.people.current());
	}

	@Operation(summary = "Writes cases into such a table",
			description = "Narrowed by the same parameters as the list of cases. Rows that lack a required value or"
					+ " hold more than the platform takes are among the errors of the work.")
	@PostMapping("/{id}/export")
	ResponseEntity<LedgerApi.Started> export(@PathVariable String id,
			@Parameter(hidden = true) @RequestParam Map<String, String> sent, Locale locale) {
		LedgerQuery query = LedgerQuery.of(sent, this.choices.traits());
		ExportMapping mapping = this.mappings.find(id, this.people.current());
		String work = this.export.start(this.people.current(), query, mapping, locale);
		return ResponseEntity.accepted().location(URI.create("/api/v1/work/" + work)).body(new LedgerApi.Started(work));
	}

	/**
	 * A mapping as it is sent.
	 *
	 * @param version the version that was changed; not asked for with a new one
	 * @param name what it is called here
	 * @param platform who asks for the table
	 * @param authority code of the authority whose table it is; null for the district's
	 * @param format the kind of file; null for a workbook
	 * @param columns its columns
	 */
	record Entry(@Nullable Integer version, @Nullable String name, @Nullable String platform,
			@Nullable String authority, @Nullable SheetFormat format, @Nullable List<Column> columns) {

		int seen() {
			return Optional.ofNullable(this.version)
				.orElseThrow(() -> new Refusal.Invalid("version", "ledger.mapping.version"));
		}

		MappingDraft draft() {
			return new MappingDraft(text(this.name), text(this.platform), this.authority,
					Optional.ofNullable(this.format).orElse(SheetFormat.XLSX),
					Optional.ofNullable(this.columns).orElse(List.of()).stream().map(Column::column).toList());
		}

	}

	/**
	 * A column as it is sent; what is left out is empty.
	 *
	 * @param heading its heading there
	 * @param source the field of the ledger
	 * @param otherwise what it says where the source has nothing
	 * @param pattern how days and moments are written there
	 * @param words their words for our codes
	 * @param required whether a row without a value is told
	 * @param longest how many characters they take
	 */
	record Column(@Nullable String heading, @Nullable LedgerField source, @Nullable String otherwise,
			@Nullable String pattern, @Nullable Map<String, String> words, @Nullable Boolean required,
			@Nullable Integer longest) {

		MappedColumn column() {
			return new MappedColumn(text(this.heading).strip(), this.source, text(this.otherwise), text(this.pattern),
					Optional.ofNullable(this.words).orElse(Map.of()), Boolean.TRUE.equals(this.required),
					Optional.ofNullable(this.longest).orElse(0));
		}

	}

	private static String text(@Nullable String text) {
		return Optional.ofNullable(text).orElse("");
	}

}
