package org.bihuan.archive;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.hazard.HazardView;
import org.jspecify.annotations.Nullable;

/**
 * The first page of an archive.
 *
 * @param file the cover
 * @param hazard the hazard; null if the case is about something else
 */
record Cover(CaseHeader file, @Nullable HazardView hazard) {
}
