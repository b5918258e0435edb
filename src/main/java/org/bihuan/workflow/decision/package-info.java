/**
 * Decision tables: evaluation with the active documents, and the record of what decided.
 */
@NullMarked
package org.bihuan.workflow.decision;

import org.jspecify.annotations.NullMarked;
