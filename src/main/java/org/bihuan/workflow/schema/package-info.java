/**
 * The schema: one Flyway history for H2 and MySQL, the engine's tables included.
 */
@NullMarked
package org.bihuan.workflow.schema;

import org.jspecify.annotations.NullMarked;
