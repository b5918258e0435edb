package org.bihuan.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseProofs;
import org.bihuan.casefile.CaseProofs.SignedHead;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.Sha256;
import org.bihuan.casepage.CasePapers;
import org.bihuan.form.Form;
import org.bihuan.letter.KeptLetter;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.Diagrams.RunModel;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the archive of a case. It is written to a file first: a download that stops half
 * way would look like a broken proof, and a slow line would hold the database.
 */
@Component
class CaseArchives {

	private final ArchiveSources sources;

	private final ArchiveRecords records;

	private final ArchiveTexts texts;

	private final CasePapers papers;

	private final CaseProofs proofs;

	private final Evidence evidence;

	private final AuditTrail trail;

	private final TransactionOperations transactions;

	private final ObjectWriter json;

	CaseArchives(ArchiveSources sources, ArchiveRecords records, ArchiveTexts texts, CasePapers papers,
			CaseProofs proofs, Evidence evidence, AuditTrail trail, TransactionOperations transactions,
			ObjectMapper json) {
		this.sources = sources;
		this.records = records;
		this.texts = texts;
		this.papers = papers;
		this.proofs = proofs;
		this.evidence = evidence;
		this.trail = trail;
		this.transactions = transactions;
		this.json = json.writer().with(SerializationFeature.INDENT_OUTPUT);
	}

	/**
	 * Makes an archive and records who took it.
	 * @param number the case
	 * @param reader who takes it
	 * @return a file that the caller removes
	 */
	Path make(CaseNumber number, Person reader) {
		try {
			Path file = Files.createTempFile("bihuan-archive-", ".zip");
			try {
				record(number, reader, write(number, file));
			}
			catch (IOException | RuntimeException ex) {
				Files.delete(file);
				throw ex;
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The archive of %s cannot be written".formatted(number), ex);
		}
	}

	private void record(CaseNumber number, Person reader, String manifest) {
		this.transactions.executeWithoutResult((status) -> this.trail.record("archive", reader.login(), number.value(),
				"downloaded", Map.of("manifest", manifest)));
	}

	private String write(CaseNumber number, Path file) throws IOException {
		ArchiveFacts facts = this.sources.of(number);
		LocalDateTime stamp = LocalDateTime.ofInstant(facts.cover().openedAt(), Zone.SHANGHAI).withNano(0);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				ArchiveZip zip = new ArchiveZip(out, stamp)) {
			zip.add("README.txt", this.texts.readMe(facts));
			zip.add("verify.html", this.texts.verifier());
			zip.add("case.pdf", this.papers.pdf(number));
			lists(facts, zip);
			files(facts, zip);
			byte[] manifest = json(Manifest.of(facts, new TreeMap<>(zip.hashes()))).getBytes(StandardCharsets.UTF_8);
			String hash = Sha256.of(manifest);
			zip.add("manifest.json", manifest);
			zip.add("seal.json", json(this.proofs.seal(number, hash)));
			return hash;
		}
	}

	private void lists(ArchiveFacts facts, ArchiveZip zip) throws IOException {
		zip.add("chain.txt", ArchiveRecords.chain(facts.records()));
		zip.add("cover.json", json(new Cover(facts.cover(), facts.hazard())));
		zip.add("steps.json", json(this.records.steps(facts)));
		zip.add("decisions.json", json(this.records.decisions(facts)));
		zip.add("obligations.json", json(facts.obligations()));
		zip.add("evidence.json", json(ArchivedEvidence.of(facts.evidence())));
	}

	private void files(ArchiveFacts facts, ArchiveZip zip) throws IOException {
		for (SignedHead head : facts.heads()) {
			zip.add("anchors/%08d-%d.json".formatted(head.anchor(), head.seq()), json(head));
		}
		List<String> steps = new ArrayList<>(facts.forms().keySet());
		for (String step : steps.stream().sorted().toList()) {
			Form form = facts.forms().get(step);
			zip.add(ArchiveRecords.form(step), json(form.schema()));
		}
		for (RunModel model : facts.models()) {
			zip.add("models/%s-v%d.bpmn".formatted(model.process(), model.version()), model.xml());
		}
		for (KeptLetter letter : facts.letters()) {
			zip.add("letters/%d-%s.txt".formatted(letter.letter().id(), letter.letter().kind()), letter.text().bytes());
		}
		for (ArchivedEvidence piece : ArchivedEvidence.of(facts.evidence())) {
			if (piece.file() != null) {
				zip.add(piece.file(), this.evidence.content(piece.id()));
			}
		}
	}

	private String json(Object value) throws JsonProcessingException {
		return this.json.writeValueAsString(value) + "\n";
	}

}
