// Builds the pages' scripts and styles into the folder given as first argument.
