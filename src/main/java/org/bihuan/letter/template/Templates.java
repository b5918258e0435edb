package org.bihuan.letter.template;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import org.apache.poi.ooxml.POIXMLException;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.Sha256;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterPaper;
import org.bihuan.letter.TemplateVersions;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the versions of templates: one person sends a new one, another lets it in.
 */
@Service
class Templates implements TemplateVersions {

	static final Set<String> UPLOADERS = Set.of(Role.LETTER_CLERK.code(), Role.PROCESS_DESIGNER.code());

	static final Set<String> APPROVERS = Set.of(Role.RELEASE_APPROVER.code(), Role.SECTION_CHIEF.code());

	private static final String SCOPE = "letter-templates";

	private static final int LONGEST = 500;

	private static final int LONGEST_NAME = 200;

	private final TemplateRows rows;

	private final TemplateFields fields;

	private final TemplatedTexts texts;

	private final LetterPaper paper;

	private final AuditTrail trail;

	private final Clock clock;

	Templates(TemplateRows rows, TemplateFields fields, TemplatedTexts texts, LetterPaper paper, AuditTrail trail,
			Clock clock) {
		this.rows = rows;
		this.fields = fields;
		this.texts = texts;
		this.paper = paper;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Takes a new version in. It changes nothing until somebody else activates it.
	 * @param kind kind of letter
	 * @param sent the file
	 * @param reason why
	 * @param person who sends it
	 * @return identifier of the version
	 * @throws Refusal.Invalid with all that is wrong with the file
	 */
	@Transactional
	public long upload(LetterKind kind, Sent sent, String reason, Person person) {
		one(UPLOADERS, person);
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST) {
			throw new Refusal.Invalid("reason", "template.reason", LONGEST);
		}
		TemplateCheck.read(sent.content(), kind, this.fields);
		List<TemplateVersion> known = this.rows.lock(kind);
		String hash = Sha256.of(sent.content());
		known.stream().filter((one) -> one.sha256().equals(hash)).findFirst().ifPresent((same) -> {
			throw new Refusal.Invalid("file", "template.refused.known", same.version());
		});
		int next = known.stream().mapToInt(TemplateVersion::version).max().orElse(0) + 1;
		this.rows.insert(new TemplateVersion(0, kind, next, TemplateState.PROPOSED, name(sent.name(), kind), hash, why,
				person.login(), this.clock.instant(), null, null), sent.content());
		TemplateVersion added = this.rows.of(kind).get(0);
		tryOut(added.id());
		record(added, "uploaded", person);
		return added.id();
	}

	private void tryOut(long id) {
		try {
			this.paper.docx(sample(id));
			preview(id);
		}
		catch (ResolverException | RenderException | POIXMLException | IllegalStateException ex) {
			throw TemplateCheck.refused("unrenderable");
		}
	}

	/**
	 * Activates a version; the one before it retires.
	 * @param id the version
	 * @param person who decides
	 * @throws Refusal.Forbidden if the same person sent it
	 * @throws Refusal.Conflict if it is active already or was refused
	 */
	@Transactional
	public void activate(long id, Person person) {
		TemplateVersion version = decidable(id, person);
		if (version.state() == TemplateState.ACTIVE || version.state() == TemplateState.REFUSED) {
			throw new Refusal.Conflict("template.decided");
		}
		this.rows.active(version.kind()).ifPresent((active) -> this.rows.state(active.id(), TemplateState.RETIRED));
		this.rows.decide(id, TemplateState.ACTIVE, person.login(), this.clock.instant());
		record(version, "activated", person);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Waiting> waiting() {
		return this.rows.all().stream().filter((one) -> one.state() == TemplateState.PROPOSED).map(this::told).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Waiting> waiting(long id) {
		return waiting().stream().filter((one) -> one.id() == id).findFirst();
	}

	@Override
	@Transactional(readOnly = true)
	public Waiting told(long id) {
		return told(this.rows.find(id));
	}

	private Waiting told(TemplateVersion version) {
		return new Waiting(version.id(), version.kind(), version.version(), version.uploadedBy(),
				this.rows.active(version.kind()).map(TemplateVersion::id).orElse(null));
	}

	@Override
	@Transactional
	public @Nullable Long enter(long id, String by) {
		TemplateVersion version = this.rows.find(id);
		this.rows.lock(version.kind());
		Optional<TemplateVersion> active = this.rows.active(version.kind());
		active.ifPresent((one) -> this.rows.state(one.id(), TemplateState.RETIRED));
		this.rows.decide(id, TemplateState.ACTIVE, by, this.clock.instant());
		record(version, "activated", by);
		return active.map(TemplateVersion::id).orElse(null);
	}

	/**
	 * Refuses a version that waits.
	 * @param id the version
	 * @param person who decides
	 * @throws Refusal.Conflict if it does not wait
	 */
	@Transactional
	public void refuse(long id, Person person) {
		TemplateVersion version = decidable(id, person);
		if (version.state() != TemplateState.PROPOSED) {
			throw new Refusal.Conflict("template.decided");
		}
		this.rows.decide(id, TemplateState.REFUSED, person.login(), this.clock.instant());
		record(version, "refused", person);
	}

	private TemplateVersion decidable(long id, Person person) {
		one(APPROVERS, person);
		this.rows.lock(this.rows.find(id).kind());
		TemplateVersion version = this.rows.find(id);
		if (version.uploadedBy().equals(person.login())) {
			throw new Refusal.Forbidden("template.two-people");
		}
		return version;
	}

	/**
	 * A version.
	 * @param id its identifier
	 * @return the version
	 * @throws Refusal.NotFound if there is none
	 */
	public TemplateVersion find(long id) {
		return this.rows.find(id);
	}

	/**
	 * The file of a version.
	 * @param id its identifier
	 * @return a Word document
	 * @throws Refusal.NotFound if there is none
	 */
	public byte[] content(long id) {
		return this.rows.content(id);
	}

	/**
	 * A version with invented values, on paper.
	 * @param id the version
	 * @return a PDF
	 */
	@Transactional(readOnly = true)
	public byte[] preview(long id) {
		return this.paper.pdf(sample(id));
	}

	private IssuedLetter sample(long id) {
		TemplateVersion version = this.rows.find(id);
		List<Line> lines = TemplateCheck.read(this.rows.content(id), version.kind(), this.fields);
		Map<String, String> values = this.fields.sample(version.kind());
		CanonicalText text = this.texts.text(lines, version.kind(), values);
		return new IssuedLetter(version.kind(), text, id, values, "SAMPLE", version.uploadedAt());
	}

	private void record(TemplateVersion version, String outcome, Person person) {
		record(version, outcome, person.login());
	}

	private void record(TemplateVersion version, String outcome, String by) {
		this.trail.record(SCOPE, by, version.kind().name(), outcome, Map.of("version", version.version(), "sha256",
				version.sha256(), "reason", version.reason(), "uploadedBy", version.uploadedBy()));
	}

	static void one(Set<String> roles, Person person) {
		if (roles.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("template.forbidden");
		}
	}

	private static String name(String sent, LetterKind kind) {
		String name = CanonicalText.plain(sent.replaceAll("[\\\\/:*?\"<>|]", "_")).replace("\n", " ");
		return (name.isEmpty() || name.length() > LONGEST_NAME) ? kind + ".docx" : name;
	}

	/**
	 * A file as it was sent.
	 *
	 * @param name its name
	 * @param content its bytes
	 */
	record Sent(String name, byte[] content) {
	}

}
