package org.bihuan.elementtemplate;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The templates for the desktop modeler, in the reader's language.
 */
@RestController
@RequestMapping("/api/v1/designer/element-templates")
class ElementTemplatesApi {

	private static final Set<String> DESIGNERS = Set.of(Role.PROCESS_DESIGNER.code(), Role.RELEASE_APPROVER.code());

	private final TemplateMaker maker;

	private final People people;

	ElementTemplatesApi(TemplateMaker maker, People people) {
		this.maker = maker;
		this.people = people;
	}

	@GetMapping
	List<ElementTemplate> all(Locale locale) {
		requireDesigner();
		return this.maker.all(locale);
	}

	/** The same to be put into the modeler's folder of templates. */
	@GetMapping("/file")
	ResponseEntity<List<ElementTemplate>> file(Locale locale) {
		requireDesigner();
		ContentDisposition name = ContentDisposition.attachment().filename("bihuan-element-templates.json").build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(this.maker.all(locale));
	}

	private void requireDesigner() {
		Person person = this.people.current();
		if (DESIGNERS.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("elementtemplate.forbidden");
		}
	}

}
