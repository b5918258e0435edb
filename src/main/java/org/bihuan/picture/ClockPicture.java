package org.bihuan.picture;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Legal clocks as bars over time: those of a case, or those on the first page of the
 * board.
 */
@Controller
class ClockPicture {

	private final ClockReading reading;

	private final Texts texts;

	private final Units units;

	private final People people;

	ClockPicture(ClockReading reading, Texts texts, Units units, People people) {
		this.reading = reading;
		this.texts = texts;
		this.units = units;
		this.people = people;
	}

	@GetMapping("/pictures/clocks")
	String show(ClocksAsked asked, Model model, Locale locale) {
		Listing<ClockBar> bars = this.reading.bars(asked, this.people.current());
		Map<UnitCode, String> names = this.units
			.names(bars.items().stream().map((bar) -> new UnitCode(bar.unit())).distinct().toList());
		model.addAttribute("number", asked.one());
		model.addAttribute("total", bars.total());
		model.addAttribute("now", wall(this.reading.now()));
		model.addAttribute("clocks",
				bars.items()
					.stream()
					.map((bar) -> new Line(bar, this.texts.of("obligation." + bar.kind(), locale),
							names.getOrDefault(new UnitCode(bar.unit()), bar.unit()), this.texts.moment(bar.dueAt()),
							wall(bar.dueAt()), bar.pieces().stream().map(this::stretch).toList()))
					.toList());
		return "picture/clocks";
	}

	private Stretch stretch(ClockBar.Piece piece) {
		return new Stretch(piece.kind(), this.texts.moment(piece.from()), this.texts.moment(piece.until()),
				wall(piece.from()), wall(piece.until()));
	}

	private static String wall(Instant at) {
		return LocalDateTime.ofInstant(at, Zone.SHANGHAI).truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/**
	 * A clock in words.
	 *
	 * @param bar the clock
	 * @param kind what is owed
	 * @param who name of who owes it
	 * @param due when it is due
	 * @param dueWall the same for the script
	 * @param stretches its pieces
	 */
	record Line(ClockBar bar, String kind, String who, String due, String dueWall, List<Stretch> stretches) {
	}

	/**
	 * A piece in words.
	 *
	 * @param kind what the clock did
	 * @param from since when
	 * @param until until when
	 * @param fromWall the same for the script
	 * @param untilWall the same for the script
	 */
	record Stretch(ClockBar.Piece.Kind kind, String from, String until, String fromWall, String untilWall) {
	}

}
