/**
 * Acts beside the steps of a case: offered, begun, dropped, and told when the case
 * closes.
 */
@NullMarked
package org.bihuan.workflow.act;

import org.jspecify.annotations.NullMarked;
