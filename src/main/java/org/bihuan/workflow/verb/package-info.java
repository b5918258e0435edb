/**
 * What people do with a task beside claiming and completing it: hand over, delegate, take
 * back, urge, copy, ask for a signature.
 */
@NullMarked
package org.bihuan.workflow.verb;

import org.jspecify.annotations.NullMarked;
