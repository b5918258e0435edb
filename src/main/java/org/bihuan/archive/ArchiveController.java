package org.bihuan.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.casepage.CasePapers;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out what may be taken along: the archive of a case, its paper, and the page that
 * checks an archive.
 */
@RestController
class ArchiveController {

	private final CaseArchives archives;

	private final CasePapers papers;

	private final ArchiveTexts texts;

	private final CaseReaders readers;

	private final People people;

	ArchiveController(CaseArchives archives, CasePapers papers, ArchiveTexts texts, CaseReaders readers,
			People people) {
		this.archives = archives;
		this.papers = papers;
		this.texts = texts;
		this.readers = readers;
		this.people = people;
	}

	@GetMapping({ "/api/v1/cases/{number}/archive", "/cases/{number}/archive" })
	void archive(@PathVariable String number, HttpServletResponse response) throws IOException {
		CaseNumber wanted = readable(number);
		Path file = this.archives.make(wanted, this.people.current());
		try {
			response.setContentType("application/zip");
			response.setContentLengthLong(Files.size(file));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(wanted + ".zip"));
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			OutputStream out = response.getOutputStream();
			Files.copy(file, out);
			out.flush();
		}
		finally {
			Files.delete(file);
		}
	}

	@GetMapping({ "/api/v1/cases/{number}/pdf", "/cases/{number}/pdf" })
	ResponseEntity<byte[]> paper(@PathVariable String number) {
		CaseNumber wanted = readable(number);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(wanted + ".pdf"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(this.papers.pdf(wanted));
	}

	@GetMapping({ "/api/v1/archive/verifier", "/archive/verifier" })
	ResponseEntity<byte[]> verifier() {
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_HTML)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment("verify.html"))
			.body(this.texts.verifierWithKeys().getBytes(StandardCharsets.UTF_8));
	}

	private CaseNumber readable(String number) {
		CaseNumber wanted = new CaseNumber(number);
		Person reader = this.people.current();
		if (!this.readers.mayRead(wanted, reader)) {
			throw new Refusal.NotFound("casefile.unknown", number);
		}
		return wanted;
	}

	private static String attachment(String name) {
		return ContentDisposition.attachment().filename(name).build().toString();
	}

}
