package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.organisation.DocumentView;
import org.bihuan.organisation.DocumentView.Period;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.workflow.DecisionTables;
import org.bihuan.workflow.DecisionTables.Row;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The documents, what cites them, and when they bind the district.
 */
@Controller
class DocumentPage {

	private final DocumentPeriods documents;

	private final DecisionTables tables;

	private final DocumentActs acts;

	private final Keepers keepers;

	private final Texts texts;

	DocumentPage(DocumentPeriods documents, DecisionTables tables, DocumentActs acts, Keepers keepers, Texts texts) {
		this.documents = documents;
		this.tables = tables;
		this.acts = acts;
		this.keepers = keepers;
		this.texts = texts;
	}

	@GetMapping("/rulebook/documents")
	String list(Model model, Locale locale) {
		Person person = this.keepers.one(Keepers.OF_DOCUMENTS);
		model.addAttribute("documents", this.documents.all());
		model.addAttribute("citations", citations(locale));
		model.addAttribute("mayChange", person.holds(Role.OFFICE_DIRECTOR.code()));
		return "rulebook/documents";
	}

	private Map<String, Citations> citations(Locale locale) {
		Map<String, Citations> citations = new TreeMap<>();
		for (Row row : this.tables.rows()) {
			String table = this.texts.of("casepage.decision." + row.table(), locale);
			row.documents().forEach((id) -> citations.merge(id, new Citations(Set.of(table), 1), Citations::and));
		}
		return citations;
	}

	@PostMapping("/rulebook/documents/{id}/preview")
	String preview(@PathVariable String id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			Model model) {
		Person director = this.keepers.one(Role.OFFICE_DIRECTOR);
		DocumentView document = this.documents.all()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElse(null);
		model.addAttribute("preview", this.acts.preview(id, new Period(from, to), director));
		model.addAttribute("document", document);
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		return "rulebook/document";
	}

	@PostMapping("/rulebook/documents/{id}/period")
	String put(@PathVariable String id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@RequestParam String reason) {
		this.acts.put(id, new Period(from, to), reason, this.keepers.one(Role.OFFICE_DIRECTOR));
		return "redirect:/rulebook/documents";
	}

	/**
	 * What cites a document.
	 *
	 * @param tables names of tables
	 * @param rows how many rows
	 */
	record Citations(Set<String> tables, int rows) {

		Citations and(Citations other) {
			Set<String> all = new LinkedHashSet<>(this.tables);
			all.addAll(other.tables);
			return new Citations(all, this.rows + other.rows);
		}

		/**
		 * Names of the tables.
		 * @return names, none twice
		 */
		public List<String> names() {
			return List.copyOf(this.tables);
		}

	}

}
