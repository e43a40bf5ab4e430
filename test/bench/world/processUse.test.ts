import { cpuMsIn, peakRssMbIn } from './processUse';

describe('what Linux records about a process', () => {
	it('contains the highest resident memory in kB', () => {
		const status = 'Name:\tnode\nVmPeak:\t 9000000 kB\nVmHWM:\t  524288 kB\nVmRSS:\t  400000 kB\n';
		expect(peakRssMbIn(status)).toBe(512);
	});

	it.each([
		['a plain name', '12 (node) S 1 2 3 4 5 6 7 8 9 10 150 50 0 0 20 0'],
		['a name with blanks and parentheses', '12 (no) de (x) S 1 2 3 4 5 6 7 8 9 10 150 50 0 0 20 0'],
	])('contains processor time in hundredths of a second: %s', (_case, stat) => {
		expect(cpuMsIn(stat)).toBe(2000);
	});
});
