/**
 * What runs goes from one version of a process to another one, or from one step to
 * another one.
 */
@NullMarked
package org.bihuan.workflow.migration;

import org.jspecify.annotations.NullMarked;
