/**
 * What a model may contain: one allow-list for the project's own models, for the designer
 * and for every deployment, whoever sends it.
 */
@NullMarked
package org.bihuan.workflow.model;

import org.jspecify.annotations.NullMarked;
