/**
 * Steps of people: addressing, forms, claim, release and the one place where a step is
 * completed.
 */
@NullMarked
package org.bihuan.workflow.step;

import org.jspecify.annotations.NullMarked;
