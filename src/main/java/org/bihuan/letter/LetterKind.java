package org.bihuan.letter;

/**
 * Kinds of official letters. Those of enterprises carry no authority's number.
 */
public enum LetterKind {

	/** 督促整改函 / 提醒敦促函. */
	REMINDER,
	/** 函告. */
	OFFICIAL_NOTE,
	/** 督办通知书. */
	SUPERVISION_NOTICE,
	/** 整改通知书: its time limit becomes an obligation. */
	RECTIFICATION_NOTICE,
	/** 警示提醒. */
	WARNING,
	/** 工作建议书. */
	WORK_SUGGESTION,
	/** 通报: issued to a named circle. */
	CIRCULAR,
	/** 约谈通知书. */
	INTERVIEW_NOTICE,
	/** 挂牌督办通知书. */
	LISTING_NOTICE,
	/** 摘牌通知书. */
	DELISTING_NOTICE,
	/** 移送函 / 抄告函. */
	TRANSFER,
	/** 报告(上报). */
	REPORT_UPWARD,
	/** 失信信息推送函. */
	CREDIT_REPORT,
	/** 提请关闭函. */
	CLOSURE_REQUEST,
	/** 双报告, by the enterprise. */
	DUAL_REPORT,
	/** 承诺书, by the enterprise. */
	COMMITMENT,
	/** 专项自查报告, by the enterprise. */
	SELF_CHECK_REPORT;

	/**
	 * Whether an enterprise writes it, without an authority's number.
	 * @return true if so
	 */
	public boolean byEnterprise() {
		return this == DUAL_REPORT || this == COMMITMENT || this == SELF_CHECK_REPORT;
	}

	/**
	 * Whether it is posted where the workers of its issuer pass, so that they read it.
	 * @return true if so
	 */
	public boolean posted() {
		return this == COMMITMENT;
	}

}
