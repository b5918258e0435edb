/**
 * The register of measures for people and programs.
 */
@NullMarked
package org.bihuan.measure.page;

import org.jspecify.annotations.NullMarked;
