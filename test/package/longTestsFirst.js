const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Test files that take minutes. Jest knows that only from an earlier run: in a fresh clone it would begin the smallest
 * files last, and one of these would run alone at the end.
 */
const LONG = [/\/guard\/guard\.test\.ts$/, /\/faults\/faults\.test\.ts$/];

module.exports = class LongTestsFirst extends Sequencer {
	sort(tests) {
		const isLong = ({ path }) => LONG.some((long) => long.test(path));
		const sorted = super.sort(tests);
		return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
	}
};
