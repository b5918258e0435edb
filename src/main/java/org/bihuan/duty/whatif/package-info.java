/**
 * What a unit would owe with other sectors and tags, and why.
 */
@NullMarked
package org.bihuan.duty.whatif;

import org.jspecify.annotations.NullMarked;
