/**
 * Small values that every room speaks in. Records and exceptions only, never a bean.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.bihuan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
