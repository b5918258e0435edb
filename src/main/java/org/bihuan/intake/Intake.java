package org.bihuan.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.longwork.LongWork;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes tables in: who may, and the work that follows.
 */
@Service
class Intake {

	private final Map<String, RowKind> kinds;

	private final LongWork work;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	Intake(List<RowKind> kinds, LongWork work, AuditTrail trail, PlatformTransactionManager transactions) {
		this.kinds = kinds.stream().collect(Collectors.toMap(RowKind::name, Function.identity()));
		this.work = work;
		this.trail = trail;
		this.transaction = new TransactionTemplate(transactions);
	}

	RowKind kind(String name) {
		RowKind kind = this.kinds.get(name);
		if (kind == null) {
			throw new Refusal.NotFound("intake.unknown", name);
		}
		return kind;
	}

	/**
	 * Kinds of rows that a person may bring.
	 * @param person the person
	 * @return kinds by name
	 */
	List<RowKind> kinds(Person person) {
		return this.kinds.keySet().stream().sorted().filter((name) -> may(person, name)).map(this::kind).toList();
	}

	private boolean may(Person person, String name) {
		return kind(name).roles().stream().anyMatch(person::holds);
	}

	/**
	 * Starts the import of a file.
	 * @param name what its rows are
	 * @param file the file
	 * @param order whether to write, and what to do with bad rows
	 * @param person who brings it
	 * @return the work
	 * @throws IOException if the file cannot be read
	 */
	String start(String name, MultipartFile file, Order order, Person person) throws IOException {
		RowKind kind = kind(name);
		if (!may(person, name)) {
			throw new Refusal.Forbidden("intake.forbidden." + name);
		}
		String fileName = Optional.ofNullable(file.getOriginalFilename()).orElse("");
		Upload upload = Upload.of(fileName, file.getInputStream());
		IntakeRun run = new IntakeRun(kind, upload, person, order.dryRun(), order.skipBad());
		String work = kind.work() + (order.dryRun() ? "-check" : "-import");
		try {
			return this.transaction.execute((status) -> {
				if (!order.dryRun()) {
					this.trail.record("import", person.login(), name, null,
							Map.of("sha256", upload.sha256(), "skipBad", order.skipBad()));
				}
				return this.work.start(work, person.login(), shown(fileName), run);
			});
		}
		catch (Refusal ex) {
			upload.delete();
			throw ex;
		}
	}

	private static String shown(String fileName) {
		return fileName.replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "").strip();
	}

	/**
	 * What is to be done with a table.
	 *
	 * @param dryRun whether nothing is written
	 * @param skipBad whether good rows are written though others are bad
	 */
	record Order(boolean dryRun, boolean skipBad) {
	}

}
