package org.bihuan.organisation.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bihuan.organisation.Account;
import org.bihuan.organisation.AccountChanged;
import org.bihuan.organisation.AccountChanged.Act;
import org.bihuan.organisation.People;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second factors in the tables.
 */
@Service
class FactorRegister implements SecondFactors {

	private static final Logger log = LoggerFactory.getLogger(FactorRegister.class);

	private static final String ISSUER = "Bihuan";

	private static final int RECOVERY_CODES = 8;

	/** Of five random bits each: 140 are too many to be guessed from a hash. */
	private static final int RECOVERY_LETTERS = 28;

	/** As many as make whole letters, and enough of them. */
	private static final int RECOVERY_BYTES = 20;

	private static final int LONGEST = 100;

	private final SecureRandom random = new SecureRandom();

	private final FactorTable table;

	private final FactorSeal seal;

	private final FactorDemand demand;

	private final People people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final int drift;

	FactorRegister(FactorTable table, FactorSeal seal, FactorDemand demand, People people,
			ApplicationEventPublisher events, Clock clock, @Value("${bihuan.second-factor.drift:1}") int drift) {
		if (drift < 0 || drift > 1) {
			throw new IllegalArgumentException("bihuan.second-factor.drift is 0 or 1");
		}
		this.table = table;
		this.seal = seal;
		this.demand = demand;
		this.people = people;
		this.events = events;
		this.clock = clock;
		this.drift = drift;
	}

	@Override
	public Owed owed(Account account) {
		if (account.secondFactor()) {
			return Owed.CODE;
		}
		return demanded(account.login()) ? Owed.ENROLMENT : Owed.NOTHING;
	}

	@Override
	public boolean demanded(String login) {
		return this.demand.concerns(login) && this.people.find(login)
			.filter((person) -> person.posts().stream().anyMatch((post) -> this.demand.of(post.role())))
			.isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<SecondFactor> of(String login) {
		return this.table.find(login);
	}

	@Override
	public String begin(String login) {
		return this.seal.close(login, bytes(Totp.KEY_BYTES));
	}

	@Override
	public Enrolment enrolment(String login, String sealed) {
		String key = Base32.of(this.seal.open(login, sealed));
		String account = URLEncoder.encode(login, StandardCharsets.UTF_8);
		return new Enrolment(Base32.inFours(key, " "),
				"otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s".formatted(ISSUER, account, key));
	}

	@Override
	@Transactional
	public List<String> confirm(String login, String sealed, String code) {
		OptionalLong step = step(this.seal.open(login, sealed), plain(code), Long.MIN_VALUE);
		if (step.isEmpty()) {
			throw new Refusal.Invalid("code", "organisation.factor.wrong");
		}
		List<String> codes = IntStream.range(0, RECOVERY_CODES)
			.mapToObj((index) -> Base32.of(bytes(RECOVERY_BYTES)).substring(0, RECOVERY_LETTERS))
			.toList();
		try {
			this.table.insert(login, sealed, this.clock.instant(), step.getAsLong(),
					codes.stream().map(FactorRegister::hash).toList());
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal.Conflict("organisation.factor.already");
		}
		tell(login, Act.SECOND_FACTOR_ON, login);
		return codes.stream().map((one) -> Base32.inFours(one, "-")).toList();
	}

	@Override
	@Transactional
	public boolean prove(String login, String code) {
		String plain = plain(code);
		return plain.matches("[0-9]{6}") ? proveCode(login, plain) : proveRecovery(login, plain);
	}

	private boolean proveCode(String login, String code) {
		try {
			OptionalLong step = this.table.row(login)
				.map((row) -> step(this.seal.open(login, row.sealed()), code, row.lastStep()))
				.orElse(OptionalLong.empty());
			return step.isPresent() && this.table.use(login, step.getAsLong());
		}
		catch (Seal.Broken ex) {
			log.error("The key of the second factor of {} was sealed with another factor-key", login);
			return false;
		}
	}

	private boolean proveRecovery(String login, String code) {
		boolean right = this.table.use(login, hash(code));
		if (right) {
			tell(login, Act.RECOVERY_CODE_USED, login);
		}
		return right;
	}

	/** Steps before and after the present one may be allowed: clocks of phones drift. */
	private OptionalLong step(byte[] key, String code, long lastStep) {
		long present = Totp.step(this.table.now());
		return LongStream.rangeClosed(present - this.drift, present + this.drift)
			.filter((step) -> step > lastStep && same(Totp.code(key, step), code))
			.findFirst();
	}

	@Override
	@Transactional
	public void end(String login) {
		if (this.table.delete(login)) {
			tell(login, Act.SECOND_FACTOR_OFF, login);
		}
	}

	@Override
	@Transactional
	public void reset(String login, String by) {
		if (login.equals(by)) {
			throw new Refusal.Conflict("organisation.factor.own");
		}
		if (this.table.delete(login)) {
			tell(login, Act.SECOND_FACTOR_RESET, by);
		}
	}

	private void tell(String login, Act act, String by) {
		Instant now = this.clock.instant();
		this.events.publishEvent(new AccountChanged(login, act, by, now, Map.of()));
	}

	private byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

	/** What was typed: wide digits, small letters, spaces and dashes are all the same. */
	private static String plain(String typed) {
		String cut = typed.substring(0, Math.min(typed.length(), LONGEST));
		return Normalizer.normalize(cut, Normalizer.Form.NFKC).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	private static String hash(String code) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
