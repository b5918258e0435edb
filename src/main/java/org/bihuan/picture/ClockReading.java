package org.bihuan.picture;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseReaders;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads clocks with what happened to them. Whatever their number, in a fixed number of
 * statements.
 */
@Component
@Transactional(readOnly = true)
class ClockReading {

	private final Obligations obligations;

	private final OverdueClocks board;

	private final CaseReaders readers;

	private final Clock clock;

	ClockReading(Obligations obligations, OverdueClocks board, CaseReaders readers, Clock clock) {
		this.obligations = obligations;
		this.board = board;
		this.readers = readers;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant();
	}

	/**
	 * The clocks that are asked for, with how many there are in all.
	 * @throws Refusal.NotFound if the reader may not read the case, or there is none
	 */
	Listing<ClockBar> bars(ClocksAsked asked, Person reader) {
		String number = asked.one();
		return (number != null) ? ofCase(new CaseNumber(number), reader) : ofBoard(asked, reader);
	}

	private Listing<ClockBar> ofCase(CaseNumber number, Person reader) {
		if (!this.readers.mayRead(number, reader)) {
			throw new Refusal.NotFound("casefile.unknown", number.value());
		}
		List<ClockBar> bars = this.obligations.ofCase(number)
			.stream()
			.filter((clock) -> !clock.service())
			.map(this::bar)
			.toList();
		return new Listing<>(bars, bars.size(), null);
	}

	private Listing<ClockBar> ofBoard(ClocksAsked asked, Person reader) {
		Listing<OverdueClock> page = this.board.page(asked.board(), reader.scope());
		Map<Long, ObligationView> clocks = this.obligations
			.some(page.items().stream().map(OverdueClock::obligation).toList())
			.stream()
			.collect(Collectors.toMap(ObligationView::id, Function.identity()));
		return new Listing<>(page.items()
			.stream()
			.map((one) -> clocks.get(one.obligation()))
			.filter(Objects::nonNull)
			.map(this::bar)
			.toList(), page.total(), null);
	}

	private ClockBar bar(ObligationView clock) {
		return ClockBar.of(clock, now());
	}

}
