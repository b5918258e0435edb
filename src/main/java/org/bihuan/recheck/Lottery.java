package org.bihuan.recheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.bihuan.hazard.SelfClosed;
import org.bihuan.shared.CaseNumber;

/**
 * Draws by a seed: cases are ordered by the hash of seed and number, and the first of
 * them are drawn. Nothing but the seed decides, so anyone can repeat it with any tool
 * that hashes.
 */
final class Lottery {

	private static final int ALL = 100;

	private Lottery() {
	}

	/**
	 * Draws.
	 * @param seed the published seed
	 * @param percent share of the graded cases, rounded up; ungraded ones are always
	 * drawn
	 * @param cases the list
	 * @return a ticket for each, in the order of their marks
	 */
	static List<Ticket> draw(String seed, int percent, List<SelfClosed> cases) {
		List<SelfClosed> ordered = cases.stream()
			.sorted(Comparator.comparing((SelfClosed one) -> mark(seed, one.caseNumber())))
			.toList();
		long graded = cases.stream().filter((one) -> !one.ungraded()).count();
		long left = (graded * percent + ALL - 1) / ALL;
		List<Ticket> tickets = new ArrayList<>();
		for (SelfClosed one : ordered) {
			boolean drawn = one.ungraded() || left > 0;
			left -= one.ungraded() ? 0 : 1;
			tickets.add(new Ticket(one.caseNumber(), one.ungraded(), mark(seed, one.caseNumber()), drawn, null, null));
		}
		return tickets;
	}

	static String mark(String seed, CaseNumber number) {
		try {
			byte[] text = (seed + "|" + number.value()).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
