/**
 * Acts beside the steps of a hazard's case: exits, changes of grade, plan and authority,
 * accidents.
 */
@NullMarked
package org.bihuan.hazard.act;

import org.jspecify.annotations.NullMarked;
