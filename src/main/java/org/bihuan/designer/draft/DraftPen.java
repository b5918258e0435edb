package org.bihuan.designer.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bihuan.designer.Draft;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.draft.DraftTable.Pen;
import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pen: one window of one person writes at a time. The lease ends by itself when
 * nothing is heard of the window; until somebody else takes the pen, its holder may go on
 * even after that.
 */
@Service
@Transactional
public class DraftPen {

	/** A window renews it with every autosave, and once a minute without one. */
	public static final Duration LEASE = Duration.ofMinutes(2);

	/** How long autosaves of one person go into one version. */
	static final Duration ONE_VERSION = Duration.ofMinutes(10);

	private final DraftTable drafts;

	private final VersionTable versions;

	private final DraftTexts texts;

	private final People people;

	private final Clock clock;

	DraftPen(DraftTable drafts, VersionTable versions, DraftTexts texts, People people, Clock clock) {
		this.drafts = drafts;
		this.versions = versions;
		this.texts = texts;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Takes the pen. A person who has it in another window takes it to this one.
	 * @param id the draft
	 * @param login who asks for it
	 * @param takeOver whether it is taken from somebody else
	 * @return the lease
	 * @throws Refusal.Conflict if somebody else has it and it is not taken over
	 */
	public Lease take(String id, String login, boolean takeOver) {
		Pen pen = lock(id);
		Instant now = now();
		if (pen.heldByOther(login, now) && !takeOver) {
			throw new Refusal.Conflict("designer.heldBy", name(pen));
		}
		if (pen.login() != null && !pen.login().equals(login)) {
			this.versions.settle(id, this.versions.newest(id).number());
		}
		String token = UUID.randomUUID().toString();
		this.drafts.hold(id, login, token, now.plus(LEASE));
		return lease(id, token, now);
	}

	/**
	 * Writes, and renews the lease.
	 * @param id the draft
	 * @param login who writes
	 * @param token token of the lease
	 * @param text the whole text
	 * @return the renewed lease
	 * @throws Refusal.Conflict if somebody has taken the pen
	 */
	public Lease save(String id, String login, String token, String text) {
		Pen pen = requirePen(id, login, token);
		this.texts.check(kind(id), text);
		Instant now = now();
		write(id, login, text, now, false);
		this.drafts.hold(id, login, String.valueOf(pen.token()), now.plus(LEASE));
		return lease(id, token, now);
	}

	/**
	 * Renews the lease of a window in which nothing has changed.
	 * @param id the draft
	 * @param login who has the pen
	 * @param token token of the lease
	 * @return the renewed lease
	 * @throws Refusal.Conflict if somebody has taken the pen
	 */
	public Lease renew(String id, String login, String token) {
		requirePen(id, login, token);
		Instant now = now();
		this.drafts.hold(id, login, token, now.plus(LEASE));
		return lease(id, token, now);
	}

	/**
	 * Makes an old version the newest.
	 * @param id the draft
	 * @param login who does so
	 * @param token token of the lease
	 * @param number number of the old version
	 * @return the renewed lease
	 * @throws Refusal.Conflict if somebody has taken the pen
	 */
	public Lease restore(String id, String login, String token, int number) {
		requirePen(id, login, token);
		String text = this.versions.text(id, number).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
		Instant now = now();
		this.versions.settle(id, this.versions.newest(id).number());
		write(id, login, text, now, true);
		this.drafts.hold(id, login, token, now.plus(LEASE));
		return lease(id, token, now);
	}

	/**
	 * Lays the pen down; what was written becomes a version of its own. Says nothing if
	 * somebody else has the pen by now.
	 * @param id the draft
	 * @param token token of the lease
	 */
	public void leave(String id, String token) {
		boolean own = this.drafts.lock(id).filter((pen) -> token.equals(pen.token())).isPresent();
		if (own) {
			this.versions.settle(id, this.versions.newest(id).number());
			this.drafts.layDown(id);
		}
	}

	/**
	 * Who has the pen now.
	 * @param id the draft
	 * @return the holder, or empty if nobody has it
	 */
	@Transactional(readOnly = true)
	public Optional<Holder> holder(String id) {
		return this.drafts.holder(id, this.clock.instant());
	}

	/**
	 * Every version of a draft.
	 * @param id the draft
	 * @return versions, the newest first
	 */
	@Transactional(readOnly = true)
	public List<Version> versions(String id) {
		return this.versions.all(id);
	}

	private void write(String id, String login, String text, Instant now, boolean settled) {
		Version newest = this.versions.newest(id);
		if (newest.hash().equals(TextHash.of(text)) && !settled) {
			return;
		}
		boolean goesOn = !newest.settled() && newest.by().equals(login)
				&& newest.begunAt().plus(ONE_VERSION).isAfter(now);
		if (goesOn) {
			this.versions.writeOver(id, newest.number(), text, now);
		}
		else {
			int number = newest.number() + 1;
			this.versions.add(id, new Version(number, TextHash.of(text), login, now, now, settled), text);
			this.drafts.newest(id, number);
		}
	}

	private Pen requirePen(String id, String login, String token) {
		Pen pen = lock(id);
		if (!login.equals(pen.login()) || !token.equals(pen.token())) {
			throw (pen.login() != null) ? new Refusal.Conflict("designer.taken", name(pen))
					: new Refusal.Conflict("designer.lost");
		}
		return pen;
	}

	private Pen lock(String id) {
		return this.drafts.lock(id).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
	}

	private String name(Pen pen) {
		String login = String.valueOf(pen.login());
		return this.people.find(login).map((person) -> person.name()).orElse(login);
	}

	private DraftKind kind(String id) {
		return this.drafts.find(id).map(Draft::kind).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
	}

	private Lease lease(String id, String token, Instant now) {
		Version newest = this.versions.newest(id);
		return new Lease(token, now.plus(LEASE), newest.savedAt(), newest.number(), newest.hash());
	}

	private Instant now() {
		return WallTime.truncated(this.clock.instant());
	}

}
