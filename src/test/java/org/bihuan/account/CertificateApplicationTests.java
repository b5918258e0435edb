package org.bihuan.account;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.BihuanTest;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyRows;
import org.bihuan.duty.DutyState;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Certificates in the whole program: what they say, on paper, and for whom. The periods
 * lie in a year that no other test reaches.
 */
@BihuanTest
class CertificateApplicationTests {

	private static final String SCHOOL = "E-0102";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Certificates certificates;

	@Autowired
	private CertificateWriter writer;

	@Autowired
	private People people;

	@Autowired
	private Units units;

	@BeforeEach
	void periods() {
		this.transactions.executeWithoutResult((status) -> {
			DutyRows rows = new DutyRows(this.jdbc);
			rows.add(SCHOOL, DutyKind.LEADER_INSPECTION, "FIRE", "2034-Q1", LocalDate.of(2034, 3, 31), DutyState.DONE,
					LocalDateTime.of(2034, 3, 3, 9, 30), "boss-e-0102");
			rows.add(SCHOOL, DutyKind.LEADER_INSPECTION, "FIRE", "2034-Q2", LocalDate.of(2034, 6, 30),
					DutyState.MISSED);
			rows.add(SCHOOL, DutyKind.DRILL, "acc-drill", "2034-H1", LocalDate.of(2034, 6, 30), DutyState.SETTLED_LATE,
					LocalDateTime.of(2034, 7, 9, 8, 0), "deputy-e-0102");
		});
	}

	@AfterEach
	void clear() {
		this.transactions.executeWithoutResult(
				(status) -> this.jdbc.sql("delete from dty_period where period like '2034-%'").update());
	}

	@Test
	void aCertificateSaysWhatWasOwedDoneAndMissed() {
		Person boss = this.people.find("boss-e-0102").orElseThrow();
		CertifiedTime half = CertifiedTime.of(2034, "H1");
		Certificate written = written(half, null);
		assertThat(written.counts()).isEqualTo("应办 3，按期 1，补办 1，未办 1，进行中 0");
		assertThat(written.leaders()).isEqualTo(boss.name());
		assertThat(written.owed()).extracting(Certificate.Owed::post, Certificate.Owed::often, Certificate.Owed::counts)
			.containsExactly(tuple("主要负责人", "每月", "应办 2，按期 1，补办 0，未办 1，进行中 0"),
					tuple("主要负责人", "每月", "应办 1，按期 0，补办 1，未办 0，进行中 0"));
		assertThat(written.owed().get(0).basis()).contains("治本攻坚", "§18(二)4");
		assertThat(written.done())
			.extracting(Certificate.Done::period, Certificate.Done::state, Certificate.Done::doneAt,
					Certificate.Done::doneBy)
			.containsExactly(tuple("2034-Q1", "按期完成", "2034-03-03 09:30", boss.name()),
					tuple("2034-H1", "逾期补办", "2034-07-09 08:00", name("deputy-e-0102")));
		assertThat(written.missed())
			.extracting(Certificate.Missed::state, Certificate.Missed::periods, Certificate.Missed::files)
			.containsExactly(tuple("未办", "2034-Q2", ""), tuple("逾期补办", "2034-H1", ""));
		assertThat(written(CertifiedTime.of(2034, "Q1"), "worker").owed()).isEmpty();
	}

	private String name(String login) {
		return this.people.find(login).orElseThrow().name();
	}

	private Certificate written(CertifiedTime time, @Nullable String post) {
		UnitView unit = this.units.find(new UnitCode(SCHOOL)).orElseThrow();
		Scope scope = this.people.find("boss-e-0102").orElseThrow().scope();
		return inTransaction(() -> this.writer.write("code", unit, time, post,
				this.writer.duties(unit, time, post, scope, Locale.SIMPLIFIED_CHINESE), Locale.SIMPLIFIED_CHINESE));
	}

	@Test
	void dailyDutiesStandOnACertificateByMonth() {
		this.transactions.executeWithoutResult((status) -> {
			DutyRows rows = new DutyRows(this.jdbc);
			for (int day = 1; day <= 4; day++) {
				LocalDate of = LocalDate.of(2034, 2, day);
				rows.add(SCHOOL, DutyKind.CHECK, "acc-daily", of.toString(), of, DutyState.DONE, of.atTime(8, 0),
						(day < 4) ? "safety-e-0102" : "deputy-e-0102");
			}
			this.jdbc.sql("update dty_period set frequency = 'DAILY' where duty = 'acc-daily'").update();
		});
		assertThat(written(CertifiedTime.of(2034, "M02"), null).done())
			.extracting(Certificate.Done::period, Certificate.Done::doneAt, Certificate.Done::doneBy)
			.containsExactly(tuple("2034-02（3 次）", "2034-02-01 08:00 至 2034-02-03 08:00", name("safety-e-0102")),
					tuple("2034-02-04", "2034-02-04 08:00", name("deputy-e-0102")));
	}

	@Test
	void aPaperIsRecordedAndEverybodyCanCheckIt() throws Exception {
		Person boss = this.people.find("boss-e-0102").orElseThrow();
		UnitView unit = this.units.find(new UnitCode(SCHOOL)).orElseThrow();
		byte[] pdf = inTransaction(() -> this.certificates.issue(unit, CertifiedTime.of(2034, "H1"), null, boss,
				Locale.SIMPLIFIED_CHINESE));
		String address;
		String text;
		try (PDDocument document = Loader.loadPDF(pdf)) {
			text = new PDFTextStripper().getText(document);
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
			address = new QRCodeReader()
				.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(),
						page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())))))
				.getText();
		}
		assertThat(text).contains("履职证明", unit.name(), "2034-01-01 至 2034-06-30", "2034-Q2", "应办 3", boss.name());
		String code = address.substring(address.lastIndexOf('/') + 1);
		String recorded = this.jdbc
			.sql("select content from case_entry where scope = 'certificate' order by seq desc limit 1")
			.query(String.class)
			.single();
		assertThat(recorded).contains(code, "应办 3");
		String hash = this.jdbc.sql("select hash from acc_certificate where code = ?")
			.param(code)
			.query(String.class)
			.single();
		assertThat(text.replaceAll("\\s", "")).contains(hash);
		Browser anybody = new Browser(this.port);
		assertThat(anybody.get("/public/certificates/" + code).body()).contains("证明真实", unit.name(), hash,
				"按期 1，补办 1，未办 1，进行中 0");
		assertThat(anybody.get("/public/certificates/" + new StringBuilder(code).reverse()).statusCode())
			.isEqualTo(404);
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

	@Test
	void aCertificateIsHandedOutToThoseWhoSeeTheUnit() {
		Browser browser = new Browser(this.port);
		browser.login("boss-e-0102", "bihuan-demo");
		assertThat(browser.post("/accounts/E-0102/certificate", "year=2034&part=H1", "/accounts/E-0102").body())
			.startsWith("%PDF");
		assertThat(browser.post("/accounts/E-0102/certificate", "year=2034&part=W1", "/accounts/E-0102").statusCode())
			.isEqualTo(400);
		assertThat(browser.post("/accounts/E-0002/certificate", "year=2034&part=H1", "/accounts/E-0102").statusCode())
			.isEqualTo(404);
	}

}
