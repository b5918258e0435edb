package org.bihuan.ledger;

import java.time.Instant;
import java.util.List;

import org.bihuan.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a superior platform asks for, each filled from the ledger: a case is
 * entered once and answers many tables. Each change is a version of its own, which stays.
 *
 * @param id its identifier
 * @param version its version, from 1 on
 * @param name what it is called here
 * @param platform who asks for the table
 * @param authority code of the authority whose table it is; null for one of the district
 * @param format the kind of file
 * @param columns its columns, in order
 * @param ended whether it is no longer in use
 * @param changedBy login of who made this version
 * @param changedAt when
 */
record ExportMapping(String id, int version, String name, String platform, @Nullable String authority,
		SheetFormat format, List<MappedColumn> columns, boolean ended, String changedBy, Instant changedAt) {
}
