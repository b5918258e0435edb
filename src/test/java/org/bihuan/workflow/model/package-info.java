@NullMarked
package org.bihuan.workflow.model;

import org.jspecify.annotations.NullMarked;
