package org.bihuan.designer.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.designer.Draft;
import org.bihuan.designer.Draft.Base;
import org.bihuan.designer.Draft.From;
import org.bihuan.designer.DraftKind;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.bihuan.workflow.DeployedModel;
import org.bihuan.workflow.DeployedModels;
import org.bihuan.workflow.ModelChecks;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where drafts are begun and thrown away. Of one model there is one open draft: whoever
 * would begin a second is led to the first.
 */
@Service
@Transactional
public class DraftDesk {

	private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final Pattern FILE = Pattern.compile("(?:.*[/\\\\])?([^/\\\\]+)\\.(bpmn|dmn|form)");

	private static final int LONGEST_KEY = 80;

	private static final int LONGEST_TITLE = 200;

	private final DraftTable drafts;

	private final VersionTable versions;

	private final DraftTexts texts;

	private final DeployedModels deployed;

	private final ModelChecks checks;

	private final EmptyModels empty;

	private final Clock clock;

	DraftDesk(DraftTable drafts, VersionTable versions, DraftTexts texts, DeployedModels deployed, ModelChecks checks,
			EmptyModels empty, Clock clock) {
		this.drafts = drafts;
		this.versions = versions;
		this.texts = texts;
		this.deployed = deployed;
		this.checks = checks;
		this.empty = empty;
		this.clock = clock;
	}

	/**
	 * Begins a draft of what the engine runs.
	 * @param kind kind of the model
	 * @param key key of the model
	 * @param by login of who begins it
	 * @return the draft, or the open one if there is one
	 */
	public String fromDeployed(DraftKind kind, String key, String by) {
		Optional<Draft> open = this.drafts.open(kind, key);
		if (open.isPresent()) {
			return open.get().id();
		}
		DeployedModel model = this.deployed.find(kind.ending(), key)
			.orElseThrow(() -> new Refusal.NotFound("designer.model.unknown", key));
		String text = this.deployed.text(kind.ending(), key);
		return begin(kind, key, model.name(), new Base(From.DEPLOYED, model.version(), model.hash()), text, by);
	}

	/**
	 * Begins a draft of something new.
	 * @param kind kind of the model
	 * @param key key of the model
	 * @param title what it is called
	 * @param by login of who begins it
	 * @return the draft
	 */
	public String fromNothing(DraftKind kind, String key, String title, String by) {
		requireKey(key);
		String name = title.strip();
		if (name.isEmpty() || name.length() > LONGEST_TITLE || name.codePoints().anyMatch(Character::isISOControl)) {
			throw new Refusal.Invalid("title", "designer.title", LONGEST_TITLE);
		}
		refuseSecond(kind, key);
		if (this.deployed.find(kind.ending(), key).isPresent()) {
			throw new Refusal.Conflict("designer.deployed", key);
		}
		return begin(kind, key, name, new Base(From.NOTHING, null, null), this.empty.text(kind, key, name), by);
	}

	/**
	 * Begins a draft of a file, for instance from the desktop modeler.
	 * @param fileName name of the file
	 * @param text its text
	 * @param by login of who brings it
	 * @param locale the reader's language
	 * @return the draft
	 */
	public String fromFile(String fileName, String text, String by, Locale locale) {
		Matcher matcher = FILE.matcher(fileName);
		if (!matcher.matches()) {
			throw new Refusal.Invalid("file", "designer.file.name", fileName);
		}
		DraftKind kind = DraftKind.find(matcher.group(2)).orElseThrow();
		String key = matcher.group(1);
		requireKey(key);
		this.texts.check(kind, text);
		refuseCode(kind, key, text, locale);
		refuseSecond(kind, key);
		Optional<DeployedModel> model = this.deployed.find(kind.ending(), key);
		Base base = new Base(From.FILE, model.map(DeployedModel::version).orElse(null),
				model.map(DeployedModel::hash).orElse(null));
		return begin(kind, key, model.map(DeployedModel::name).orElse(key), base, text, by);
	}

	private void refuseCode(DraftKind kind, String key, String text, Locale locale) {
		this.checks.check(Map.of(kind.resource(key), text), locale)
			.stream()
			.filter(DraftTexts::bringsCode)
			.findFirst()
			.ifPresent((finding) -> {
				throw new Refusal.Invalid("file", "designer.file.code", finding.rule(),
						Optional.ofNullable(finding.element()).orElse("–"), finding.sentence());
			});
	}

	private static void requireKey(String key) {
		if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
			throw new Refusal.Invalid("key", "designer.key", LONGEST_KEY);
		}
	}

	private void refuseSecond(DraftKind kind, String key) {
		if (this.drafts.open(kind, key).isPresent()) {
			throw new Refusal.Conflict("designer.second", key);
		}
	}

	private String begin(DraftKind kind, String key, String title, Base base, String text, String by) {
		Instant now = WallTime.truncated(this.clock.instant());
		String id = UUID.randomUUID().toString();
		String hash = TextHash.of(text);
		try {
			this.drafts.add(new Draft(id, kind, key, title, base, 1, hash, by, now, by, now, true));
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal.Conflict("designer.second", key);
		}
		// what a draft began with is never written over
		this.versions.add(id, new Version(1, hash, by, now, now, true), text);
		return id;
	}

	/**
	 * Throws a draft away. Its versions stay on record; a new draft can be begun.
	 * @param id the draft
	 * @param by login of who throws it away
	 * @throws Refusal.Conflict if somebody else is writing in it
	 */
	public void discard(String id, String by) {
		Instant now = this.clock.instant();
		DraftTable.Pen pen = this.drafts.lock(id).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
		if (pen.heldByOther(by, now)) {
			throw new Refusal.Conflict("designer.held");
		}
		this.drafts.discard(id, by, now);
	}

}
