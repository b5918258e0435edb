package org.bihuan.designer.draft;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.bihuan.designer.Remark;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of elements. Nobody needs the pen for it, and nothing said is changed
 * afterwards.
 */
@Service
@Transactional
public class Remarks {

	private static final int LONGEST = 1000;

	private static final int LONGEST_ELEMENT = 255;

	private final JdbcClient jdbc;

	private final DraftTable drafts;

	private final Clock clock;

	Remarks(JdbcClient jdbc, DraftTable drafts, Clock clock) {
		this.jdbc = jdbc;
		this.drafts = drafts;
		this.clock = clock;
	}

	/**
	 * Everything that was said of a draft.
	 * @param draft the draft
	 * @return remarks, the oldest first
	 */
	@Transactional(readOnly = true)
	public List<Remark> of(String draft) {
		return this.jdbc.sql("select * from dsg_comment where draft_id = ? order by said_at, id")
			.param(draft)
			.query((row, index) -> new Remark(row.getString("id"), row.getString("element_id"), row.getString("said"),
					row.getString("said_by"), WallTime.moment(row, "said_at"), row.getString("settled_by"),
					WallTime.momentOrNone(row, "settled_at")))
			.list();
	}

	/**
	 * Says something.
	 * @param draft the draft
	 * @param element id of the element; null if the draft as a whole
	 * @param text what is said
	 * @param by login of who says so
	 */
	public void say(String draft, @Nullable String element, String text, String by) {
		String said = text.strip();
		if (said.isEmpty() || said.length() > LONGEST) {
			throw new Refusal.Invalid("text", "designer.comment", LONGEST);
		}
		if (element != null && element.length() > LONGEST_ELEMENT) {
			throw new Refusal.Invalid("element", "designer.comment.element", LONGEST_ELEMENT);
		}
		this.drafts.lock(draft).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
		this.jdbc.sql("""
				insert into dsg_comment (id, draft_id, element_id, said, said_by, said_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(UUID.randomUUID().toString(), draft, element, said, by,
					WallTime.of(this.clock.instant())))
			.update();
	}

	/**
	 * Marks something as settled. Who settled it first stays on record.
	 * @param draft the draft
	 * @param remark what was said
	 * @param by login of who settles it
	 */
	public void settle(String draft, String remark, String by) {
		int there = this.jdbc.sql("""
				update dsg_comment set settled_by = coalesce(settled_by, ?), settled_at = coalesce(settled_at, ?)
				where id = ? and draft_id = ?""").params(by, WallTime.of(this.clock.instant()), remark, draft).update();
		if (there == 0) {
			throw new Refusal.NotFound("designer.comment.unknown");
		}
	}

}
