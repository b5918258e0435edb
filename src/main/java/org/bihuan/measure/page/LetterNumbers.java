package org.bihuan.measure.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.measure.MeasureNumbers;
import org.bihuan.measure.MeasureView;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Numbers of letters from whatever room issues them.
 */
@Component
class LetterNumbers {

	private final ObjectProvider<MeasureNumbers> rooms;

	LetterNumbers(ObjectProvider<MeasureNumbers> rooms) {
		this.rooms = rooms;
	}

	Map<Long, String> of(Collection<MeasureView> measures) {
		List<Long> ids = measures.stream().map(MeasureView::id).toList();
		Map<Long, String> numbers = new HashMap<>();
		if (!ids.isEmpty()) {
			this.rooms.stream().forEach((room) -> numbers.putAll(room.of(ids)));
		}
		return numbers;
	}

}
