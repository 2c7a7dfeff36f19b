/** A thread of the program: the same code, another door. */
const { workerData } = require('node:worker_threads');

require('./load.cjs').load('main').work(workerData?.task);
