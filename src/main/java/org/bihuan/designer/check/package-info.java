/**
 * What can be said against models before anybody deploys them. Models are read here,
 * never run.
 */
@NullMarked
package org.bihuan.designer.check;

import org.jspecify.annotations.NullMarked;
