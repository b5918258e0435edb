package org.bihuan.organisation.factor;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.bihuan.frame.Browser;
import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.NewAccount;
import org.bihuan.organisation.SecondFactors;
import org.bihuan.shared.Group;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts of the running program with a second factor, and the app that makes its codes.
 */
abstract class EnrolledAccounts {

	static final String FIRST = "handed-over-once-3";

	static final String PASSWORD = "kept-by-nobody-7";

	private static final Pattern KEY = Pattern.compile("id=\"factor-key\"[^>]*>([A-Z2-7 ]+)<");

	private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7-]{34})</code>");

	@LocalServerPort
	int port;

	@Autowired
	AccountDesk desk;

	@Autowired
	SecondFactors factors;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionOperations transactions;

	void open(String login, String... posts) {
		this.desk.create(new NewAccount(login, "演示-" + login, FIRST,
				Stream.of(posts).map(Group::parse).collect(Collectors.toSet())), "admin");
		new Browser(this.port).replacePassword(login, FIRST, PASSWORD);
	}

	/** Opens an account and sets up its second factor on the page. */
	byte[] enrolled(String login) {
		open(login);
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return enrol(browser).key();
	}

	/** Sets up a second factor on the page of whoever is logged in. */
	Enrolled enrol(Browser browser) {
		String page = browser.get("/me/second-factor").body();
		// of a million keys some make one code twice in a few minutes
		while (Set.copyOf(near(key(page))).size() < near(key(page)).size()) {
			page = browser.get("/me/second-factor").body();
		}
		assertThat(page).containsPattern("<svg class=\"factor-square\"[^>]* viewBox=\"-4 -4 \\d+ \\d+\">");
		HttpResponse<String> done = post(browser, "/me/second-factor",
				Browser.form("proof", PASSWORD, "code", now(key(page)), "_csrf", token(page)));
		assertThat(done.body()).contains("验证器已绑定");
		return new Enrolled(key(page), recoveryCodes(done.body()));
	}

	static HttpResponse<String> post(Browser browser, String path, String form) {
		return browser.send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
	}

	static HttpResponse<String> sent(Browser browser, String code) {
		return browser.post("/login/code", Browser.form("code", code), "/login/code");
	}

	static String to(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map((place) -> place.replaceFirst("^https?://[^/]*", ""))
			.orElse(String.valueOf(answer.statusCode()));
	}

	static byte[] key(String page) {
		String letters = found(KEY, page).replace(" ", "");
		BigInteger number = BigInteger.ZERO;
		for (char letter : letters.toCharArray()) {
			number = number.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
		}
		byte[] key = new byte[Totp.KEY_BYTES];
		for (int i = 0; i < key.length; i++) {
			key[i] = number.shiftRight((key.length - 1 - i) * Byte.SIZE).byteValue();
		}
		return key;
	}

	static String token(String page) {
		return found(Pattern.compile("name=\"_csrf\" content=\"([^\"]+)"), page);
	}

	static List<String> recoveryCodes(String page) {
		return RECOVERY.matcher(page).results().map((found) -> found.group(1)).toList();
	}

	private static String found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as(text).isTrue();
		return matcher.group(1);
	}

	/** The next code, which counts already: it does so for a minute at least. */
	static String now(byte[] key) {
		return Totp.code(key, Totp.step(Instant.now()) + 1);
	}

	/** A code of now, also if that of the enrolment was of the same step. */
	String fresh(String login, byte[] key) {
		update("update org_second_factor set last_step = 0 where login = ?", login);
		return now(key);
	}

	static String wrong(byte[] key) {
		List<String> near = near(key);
		return LongStream.range(0, 20)
			.mapToObj("%06d"::formatted)
			.filter((code) -> !near.contains(code))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> near(byte[] key) {
		long step = Totp.step(Instant.now());
		return LongStream.rangeClosed(step - 9, step + 9).mapToObj((one) -> Totp.code(key, one)).toList();
	}

	void update(String sql, String login) {
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(sql, login));
	}

	List<String> records(String scope, String subject) {
		return this.jdbc.queryForList("select outcome from case_entry where scope = ? and subject = ? order by seq",
				String.class, scope, subject);
	}

	/**
	 * A second factor in use.
	 *
	 * @param key its key
	 * @param recoveryCodes its recovery codes
	 */
	record Enrolled(byte[] key, List<String> recoveryCodes) {
	}

}
