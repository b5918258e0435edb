package org.bihuan.account;

import java.util.Locale;
import java.util.Map;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands out certificates.
 */
@Controller
class CertificatePage {

	private final Certificates certificates;

	private final AccountReader reader;

	private final People people;

	CertificatePage(Certificates certificates, AccountReader reader, People people) {
		this.certificates = certificates;
		this.reader = reader;
		this.people = people;
	}

	@PostMapping("/accounts/{code}/certificate")
	ResponseEntity<byte[]> issue(@PathVariable String code, @RequestParam String year, @RequestParam String part,
			@RequestParam(defaultValue = "") String post, Locale locale) {
		Person person = this.people.current();
		UnitView unit = this.reader.unit(code, person);
		AccountQuery query = AccountQuery.of(Map.of("year", year, "post", post), 0);
		@Nullable String wanted = query.post();
		CertifiedTime time = CertifiedTime.of(query.year(), part);
		byte[] pdf = this.certificates.issue(unit, time, wanted, person, locale);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("%s-%s.pdf".formatted(unit.code(), time.key()))
						.build()
						.toString())
			.body(pdf);
	}

}
