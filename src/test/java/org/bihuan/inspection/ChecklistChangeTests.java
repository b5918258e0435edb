package org.bihuan.inspection;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bihuan.inspection.Checklist.Item;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lines that are added, written anew and retired.
 */
class ChecklistChangeTests {

	private static final Item EXITS = new Item("出口畅通", "Exits are free", "P-0", "项目默认");

	private static final Item DOORS = new Item("防火门关闭", "", "D001", "§26");

	private final Checklist list = new Checklist(7, "FIRE", 3, List.of(EXITS, DOORS));

	@Test
	void aLineIsAddedWrittenAnewOrRetired() {
		Item hoses = new Item("水带完好", "", "P-0", "x");
		assertThat(change(null, hoses, "新设备").on(this.list)).containsExactly(EXITS, DOORS, hoses);
		assertThat(change(2, hoses, "改造").on(this.list)).containsExactly(EXITS, hoses);
		assertThat(change(1, null, "拆除").on(this.list)).containsExactly(DOORS);
		assertThat(List.of(change(null, hoses, ""), change(2, hoses, ""), change(1, null, "")))
			.extracting(ChecklistChange::kind)
			.containsExactly("added", "changed", "retired");
	}

	@Test
	void whoeverLooksAtAnOlderListIsTold() {
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> new ChecklistChange(2, 1, null, "拆除").on(this.list));
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> change(3, null, "拆除").on(this.list));
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> change(0, DOORS, "拆除").on(this.list));
	}

	@Test
	void badInputIsRefused() {
		assertThat(refused(this.list, change(null, new Item("", "", "", ""), " "))).containsExactly(
				"reason inspection.list.reason", "text inspection.list.text", "place inspection.list.basis");
		assertThat(refused(this.list, change(null, new Item("字".repeat(501), "", "P-0", "x"), "因")))
			.containsExactly("text inspection.list.text");
		assertThat(refused(this.list, change(2, new Item("出口畅通", "", "D001", "§26"), "因")))
			.containsExactly("text inspection.list.twice");
		assertThat(refused(this.list, change(2, DOORS, "因"))).containsExactly("text inspection.list.same");
		Checklist one = new Checklist(8, "FIRE", 3, List.of(EXITS));
		assertThat(refused(one, change(1, null, "因"))).containsExactly("row inspection.list.last");
		Checklist full = new Checklist(9, "FIRE", 3,
				IntStream.range(0, Checklist.MOST).mapToObj((i) -> new Item("项" + i, "", "P-0", "x")).toList());
		assertThat(refused(full, change(null, EXITS, "因"))).containsExactly("text inspection.list.full");
	}

	@Test
	void linesAreNumberedByTheirVersionAndReadInTheReadersLanguage() {
		assertThat(this.list.asked(Locale.ENGLISH)).extracting((one) -> one.item() + " " + one.what())
			.containsExactly("3-01 Exits are free", "3-02 防火门关闭");
		assertThat(this.list.asked(Locale.SIMPLIFIED_CHINESE).get(0).what()).isEqualTo("出口畅通");
	}

	@Test
	void whatIsKeptIsReadAgain() {
		List<Item> items = List.of(EXITS, new Item("一\t二\n三\u0007", "", "P-0", "x"));
		assertThat(Checklist.read(Checklist.write(items))).isEqualTo(items);
		assertThat(items.get(1).text()).isEqualTo("一 二 三");
	}

	private static ChecklistChange change(Integer row, Item item, String reason) {
		return new ChecklistChange(3, row, item, reason);
	}

	private static List<String> refused(Checklist list, ChecklistChange change) {
		return assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> change.on(list))
			.actual()
			.problems()
			.stream()
			.map((one) -> one.field() + " " + one.messageKey())
			.toList();
	}

}
