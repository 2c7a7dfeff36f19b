/** A thread of the program: the same code, another door. */
require('./load.cjs').load('main').work();
